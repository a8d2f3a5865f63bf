package assay.grader.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal with a history of lines (arrow up) and completion of names (tab). */
final class TerminalPrompt implements Prompt {
    private static final Pattern NAME = Pattern.compile("(:|\\\\)?[\\p{L}][\\p{L}\\p{N}_-]*$|:$");

    private final Terminal terminal;
    private final LineReader reader;

    /**
     * A prompt.
     *
     * @param words what can be completed
     */
    TerminalPrompt(Terminal terminal, List<String> words) {
        this.terminal = terminal;
        // A formula has quotes and backslashes of its own, and ! is no command of the history.
        DefaultParser parser = new DefaultParser();
        parser.setEscapeChars(null);
        parser.setQuoteChars(new char[0]);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(parser)
                .completer((line, typed, candidates) -> complete(typed, words, candidates))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .build();
    }

    /** The terminal of this process. */
    static Prompt ofProcess(List<String> words) throws IOException {
        Terminal terminal = TerminalBuilder.builder().system(true).jni(false).build();
        return new TerminalPrompt(terminal, words);
    }

    /** Completes the name that a word ends with, as z2 in W2*z2. */
    private static void complete(ParsedLine line, List<String> words, List<Candidate> candidates) {
        String word = line.word().substring(0, line.wordCursor());
        Matcher end = NAME.matcher(word);
        if (end.find()) {
            String head = word.substring(0, end.start());
            for (String name : words) {
                if (name.startsWith(end.group())) {
                    candidates.add(new Candidate(head + name, name, null, null, null, null, false));
                }
            }
        }
    }

    @Override
    public Optional<String> line(String mark) {
        try {
            return Optional.of(reader.readLine(mark));
        } catch (UserInterruptException | EndOfFileException end) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
