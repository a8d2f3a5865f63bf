package assay.grader.cli;

import assay.grader.report.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What every command has, for those that are described without annotations. To read annotations costs a start some
 * forty milliseconds, so the commands that are run most do without.
 */
final class HelpOptions {
    private HelpOptions() {}

    /** A command by its name, with its help. @param command what is called */
    static CommandSpec command(String name, Object command, String description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage().description(description);
        spec.versionProvider(() -> new String[] {"assay " + Version.of()});
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
        return spec;
    }

    /** Says what the exit codes mean. @param codes each with a colon and its meaning */
    static void exitCodes(CommandSpec spec, String... codes) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String line : codes) {
            int colon = line.indexOf(':');
            meanings.put(line.substring(0, colon), line.substring(colon + 1));
        }
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(meanings);
    }
}
