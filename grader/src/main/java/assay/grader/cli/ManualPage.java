package assay.grader.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page in roff with the macros of man(7). It is made from the commands themselves, so that it says what they do.
 *
 * @param program the program
 * @param version its version
 */
record ManualPage(CommandLine program, String version) {
    private static final Map<String, String> ENVIRONMENT = environment();

    private static Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("ASSAY_KEY", "The key of the course: what 'assay release --lock' has locked is read with it.");
        variables.put("ASSAY_JAVA_OPTS", "Further options for the Java virtual machine, for the launcher.");
        variables.put("JAVA_HOME", "The Java that the launcher takes, 17 or later.");
        variables.put("NO_COLOR", "If it is set, nothing is coloured unless that is asked for.");
        variables.put("COLUMNS", "The width of the terminal.");
        variables.put("GITHUB_STEP_SUMMARY", "The file to which the format github adds its summary.");
        return variables;
    }

    /** The page. */
    String text() {
        List<String> lines = new ArrayList<>();
        String name = program.getCommandName();
        lines.add(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + escaped(name + " " + version)
                + "\" \"User commands\"");
        lines.add(".SH NAME");
        String[] about = program.getCommandSpec().usageMessage().description();
        lines.add(escaped(name) + " \\- " + escaped(summary(String.join(" ", about))));
        lines.add(".SH SYNOPSIS");
        lines.add(".B " + escaped(name));
        lines.add(".I COMMAND");
        lines.add("[options] [arguments]");
        lines.add(".SH DESCRIPTION");
        paragraphs(lines, about);
        options(lines, program.getCommandSpec());
        lines.add(".SH COMMANDS");
        program.getSubcommands().forEach((command, line) -> command(lines, command, line.getCommandSpec()));
        lines.add(".SH EXIT STATUS");
        exits(lines);
        lines.add(".SH ENVIRONMENT");
        ENVIRONMENT.forEach((variable, meaning) -> item(lines, bold(variable), meaning));
        lines.add(".SH EXAMPLES");
        example(
                lines,
                "Check an answer sheet as its writer sees it, again on every save:",
                "assay check --watch hw1.md");
        example(lines, "Are these two formulas equal at every point?", "assay equal 'max(0,x)' '(x+|x|)/2'");
        example(lines, "Write what students may have:", "assay release my-course-hw1 --out students");
        return String.join("\n", lines) + "\n";
    }

    private static void command(List<String> lines, String name, CommandSpec spec) {
        StringBuilder synopsis = new StringBuilder(".SS \"" + escaped(name));
        if (!spec.options().isEmpty()) {
            synopsis.append(" [options]");
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            boolean optional = parameter.arity().min() == 0;
            String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
            synopsis.append(' ').append(escaped(optional ? "[" + label + "]" : label));
        }
        lines.add(synopsis + "\"");
        paragraphs(lines, spec.usageMessage().description());
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            item(lines, italic(parameter.paramLabel()), String.join(" ", parameter.description()));
        }
        options(lines, spec);
    }

    /** The options, but for those that every command has. */
    private static void options(List<String> lines, CommandSpec spec) {
        boolean whole = spec.parent() == null;
        for (OptionSpec option : spec.options()) {
            if (whole || !option.usageHelp() && !option.versionHelp()) {
                List<String> names = new ArrayList<>();
                for (String name : option.names()) {
                    String value = option.arity().max() == 0 ? "" : (name.startsWith("--") ? "=" : " ");
                    names.add(bold(name) + value + (value.isEmpty() ? "" : italic(option.paramLabel())));
                }
                item(lines, String.join(", ", names), String.join(" ", option.description()));
            }
        }
    }

    private static void exits(List<String> lines) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "Everything asked was done, and nothing failed.");
        codes.put("1", "A checked answer is wrong.");
        codes.put("2", "The command line cannot be understood.");
        codes.put("3", "An input could not be read.");
        codes.put("4", "Something needs a person, where --fail-on undecided asks for that.");
        codes.put("70", "A fault in the program.");
        codes.forEach((code, meaning) -> item(lines, bold(code), meaning));
    }

    private static void example(List<String> lines, String words, String command) {
        lines.add(".PP");
        lines.add(escaped(words));
        lines.add(".PP");
        lines.add(".nf");
        lines.add("    " + escaped(command));
        lines.add(".fi");
    }

    private static void item(List<String> lines, String term, String words) {
        lines.add(".TP");
        lines.add(term);
        lines.add(escaped(words));
    }

    /** Indented lines stand as they are. */
    private static void paragraphs(List<String> lines, String[] texts) {
        boolean literal = false;
        for (String text : texts) {
            if (text.startsWith(" ") != literal) {
                lines.add(literal ? ".fi" : ".nf");
                literal = !literal;
            }
            lines.add(text.isBlank() ? ".PP" : escaped(text));
        }
        if (literal) {
            lines.add(".fi");
        }
    }

    private static String summary(String text) {
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end);
        String bare = first.replaceFirst("\\.$", "");
        return bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** As text: a backslash, a hyphen that can be copied, and no line that looks like a request. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("%n", " ");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
