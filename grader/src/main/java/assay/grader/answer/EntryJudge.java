package assay.grader.answer;

import assay.grader.answer.JudgedEntry.Origin;
import assay.reference.rounding.DecimalVerdict;
import assay.reference.rounding.RationalRange;
import assay.reference.rounding.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges the entries of an answer in order: each against the reference, and one that is not right there against what the
 * entries before it give, where that is allowed.
 */
final class EntryJudge {
    /** No more entries are computed from others, so that long sequences cost no more than this. */
    private static final int MOST_CARRIED = 64;

    private static final int PRECISION = 128;

    private final ExactValue value;
    private final Optional<StepwiseValue> steps;
    private final Rounding rounding;
    private final List<String> texts;
    private final List<AnswerText.Number> numbers;
    private final List<Optional<RationalRange>> ranges = new ArrayList<>();
    private final List<JudgedEntry> judged = new ArrayList<>();
    private int carried;

    private EntryJudge(
            ExactValue value,
            Optional<StepwiseValue> steps,
            Rounding rounding,
            List<String> texts,
            List<AnswerText.Number> numbers) {
        this.value = value;
        this.steps = steps;
        this.rounding = rounding;
        this.texts = texts;
        this.numbers = numbers;
        for (int k = 0; k < texts.size(); k++) {
            ranges.add(rounding.range(texts.get(k), numbers.get(k)));
        }
    }

    /** What is found about each entry. */
    static List<JudgedEntry> judge(
            ExactValue value,
            Optional<StepwiseValue> steps,
            Rounding rounding,
            List<String> texts,
            List<AnswerText.Number> numbers) {
        EntryJudge judge = new EntryJudge(value, steps, rounding, texts, numbers);
        for (int k = 0; k < texts.size(); k++) {
            judge.judged.add(judge.entry(k));
        }
        return List.copyOf(judge.judged);
    }

    private JudgedEntry entry(int position) {
        DecimalVerdict verdict = value.judge(
                position,
                texts.get(position),
                numbers.get(position).expression().orElseThrow(),
                rounding.policy().map(policy -> policy.decimals()));
        Optional<RationalRange> target = ranges.get(position);
        if (verdict == DecimalVerdict.EXACT) {
            // Nothing was rounded, so that later entries have to come out of the number itself.
            ranges.set(position, numbers.get(position).rational().map(RationalRange::of));
        }
        if (verdict.isRight() || target.isEmpty() || !rounding.isLongEnough(texts.get(position))) {
            return JudgedEntry.of(verdict);
        }
        if (value.isFromRounded()) {
            switch (value.reach(position, target.get())) {
                case REACHED -> {
                    return new JudgedEntry(verdict, Origin.ROUNDED_NUMBERS);
                }
                case OPEN -> {
                    return JudgedEntry.of(DecimalVerdict.UNDECIDED);
                }
                case MISSED -> {}
            }
        }
        return steps.isPresent() && carried++ < MOST_CARRIED
                ? carried(position, verdict, steps.get().carry(position, target.get(), ranges))
                : JudgedEntry.of(verdict);
    }

    private JudgedEntry carried(int position, DecimalVerdict verdict, StepwiseValue.Carry carry) {
        boolean honest =
                carry.from().stream().allMatch(entry -> judged.get(entry).isRight());
        if (carry.finding() == Reach.Finding.MISSED || (!honest && standsStill(position))) {
            return JudgedEntry.of(verdict);
        }
        if (carry.finding() == Reach.Finding.OPEN) {
            return JudgedEntry.of(DecimalVerdict.UNDECIDED);
        }
        return new JudgedEntry(verdict, honest ? Origin.ROUNDED_NUMBERS : Origin.WRONG_ENTRY);
    }

    /**
     * Whether the row of an entry only repeats the one before it, though the reference moves: from a point at which
     * nothing happens everything follows.
     */
    private boolean standsStill(int position) {
        int width = value.count() / value.dimensions().get(0);
        int start = position / width * width;
        boolean repeats = start >= width;
        boolean moves = false;
        for (int k = start; k < start + width && repeats; k++) {
            repeats = ranges.get(k)
                    .map(RationalRange::middle)
                    .equals(ranges.get(k - width).map(RationalRange::middle));
            moves |= value.enclosure(k, PRECISION).disjoint(value.enclosure(k - width, PRECISION));
        }
        return repeats && moves;
    }
}
