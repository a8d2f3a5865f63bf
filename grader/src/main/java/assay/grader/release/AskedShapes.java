package assay.grader.release;

import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.reference.expression.Dimension;
import assay.reference.expression.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shapes that parts of an assignment ask for, each as the lengths of its axes.
 *
 * @param exactly those that are asked as they are
 * @param upToUnits those of which axes of the length one may be left out; they are left out here
 */
record AskedShapes(Set<List<String>> exactly, Set<List<String>> upToUnits) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d+(?![\\d.]*\\d)");

    static AskedShapes of(Assignment assignment, Grader grader) {
        Set<List<String>> exactly = new HashSet<>();
        Set<List<String>> upToUnits = new HashSet<>();
        for (Part part : assignment.parts()) {
            if (part.kind().equals("shape")) {
                boolean units = part.specification().fields().containsKey("unit-axes");
                grader.task(part).ownAnswers().forEach(answer -> {
                    List<String> axes = Formulas.texts(answer).stream()
                            .map(length -> length.text().replaceAll("[\\s$]", ""))
                            .toList();
                    exactly.add(axes);
                    if (units) {
                        upToUnits.add(withoutUnits(axes));
                    }
                });
            }
        }
        return new AskedShapes(exactly, upToUnits);
    }

    private static List<String> withoutUnits(List<String> axes) {
        return axes.stream().filter(length -> !length.equals("1")).toList();
    }

    /**
     * The shapes that the students' copy of a question may tell: those that no part asks for, and whose lengths stand in
     * the words of the question if they are numbers.
     */
    Predicate<Shape> others(Question question) {
        Set<String> numbers = numbers(question);
        return shape -> {
            List<String> axes = shape.dimensions().stream()
                    .map(axis -> axis.toString().replace(" ", ""))
                    .toList();
            boolean spoken = shape.dimensions().stream()
                    .filter(Dimension::isFixed)
                    .allMatch(axis -> numbers.contains(axis.toString()));
            return spoken && !exactly.contains(axes) && !upToUnits.contains(withoutUnits(axes));
        };
    }

    private static Set<String> numbers(Question question) {
        StringBuilder words = new StringBuilder(question.title() + "\n" + question.statement());
        question.parts().forEach(part -> words.append('\n').append(part.statement()));
        Set<String> numbers = new HashSet<>(Set.of("1"));
        Matcher matcher = NUMBER.matcher(words);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }
}
