package assay.grader.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The completions of fish for a program with subcommands, one line for each command and option.
 *
 * @param program the program
 */
record FishCompletion(CommandLine program) {

    /** The script. */
    String script() {
        String name = program.getCommandName();
        List<String> lines = new ArrayList<>();
        lines.add("# Completions of " + name + " for fish.");
        lines.add("complete -c " + name + " -e");
        options(lines, "", program);
        for (Map.Entry<String, CommandLine> command : program.getSubcommands().entrySet()) {
            lines.add("complete -c " + name + " -f -n __fish_use_subcommand -a " + command.getKey() + " -d "
                    + quoted(summary(command.getValue())));
        }
        program.getSubcommands().forEach((command, line) -> {
            options(lines, " -n '__fish_seen_subcommand_from " + command + "'", line);
            values(lines, command, line);
            nested(lines, command, line);
        });
        return String.join("\n", lines) + "\n";
    }

    /** The commands of a command, offered until one of them stands there. */
    private void nested(List<String> lines, String command, CommandLine line) {
        String own = "__fish_seen_subcommand_from " + command;
        String all = String.join(" ", line.getSubcommands().keySet());
        line.getSubcommands().forEach((name, inner) -> {
            lines.add("complete -c " + program.getCommandName() + " -f -n '" + own
                    + "; and not __fish_seen_subcommand_from " + all + "' -a " + name + " -d "
                    + quoted(summary(inner)));
            options(lines, " -n '" + own + "; and __fish_seen_subcommand_from " + name + "'", inner);
        });
    }

    private void options(List<String> lines, String condition, CommandLine command) {
        String when = condition.isEmpty() ? " -n __fish_use_subcommand" : condition;
        for (OptionSpec option : command.getCommandSpec().options()) {
            StringBuilder line = new StringBuilder("complete -c " + program.getCommandName() + when);
            for (String name : option.names()) {
                line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            if (option.arity().max() > 0) {
                line.append(isFile(option) ? " -r -F" : " -x");
                String candidates = candidates(option);
                if (!candidates.isEmpty()) {
                    line.append(" -a ").append(quoted(candidates));
                }
            }
            lines.add(line + " -d " + quoted(String.join(" ", option.description())));
        }
    }

    /** What an argument without a name can be, if that is a few words. */
    private void values(List<String> lines, String command, CommandLine line) {
        line.getCommandSpec().positionalParameters().stream()
                .filter(parameter -> !candidates(parameter).isEmpty())
                .forEach(parameter -> lines.add("complete -c " + program.getCommandName()
                        + " -f -n '__fish_seen_subcommand_from " + command + "' -a "
                        + quoted(candidates(parameter))));
    }

    private static boolean isFile(ArgSpec argument) {
        return List.of(argument.typeInfo().getAuxiliaryTypes()).contains(Path.class)
                || argument.type().equals(Path.class)
                || argument.typeInfo().getActualGenericTypeArguments().contains(Path.class.getName());
    }

    private static String candidates(ArgSpec argument) {
        if (argument.completionCandidates() == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        argument.completionCandidates().forEach(words::add);
        boolean names = words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
        return names ? String.join(" ", words).toLowerCase(Locale.ROOT) : String.join(" ", words);
    }

    private static String summary(CommandLine command) {
        String text = String.join(" ", command.getCommandSpec().usageMessage().description());
        int end = text.indexOf(". ");
        return end < 0 ? text.strip() : text.substring(0, end + 1);
    }

    /** In single quotes, where fish knows two escapes. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
