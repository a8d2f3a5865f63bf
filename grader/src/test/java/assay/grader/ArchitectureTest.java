package assay.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The house's rules: what may see what, and a few habits that a compiler does not check. */
@AnalyzeClasses(packages = "assay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String REFERENCE = "assay.reference.";
    private static final String GRADER = "assay.grader.";

    /** The engine knows nothing of homework, files, YAML or the command line; it needs Java and one library. */
    @ArchTest
    static final ArchRule REFERENCE_STANDS_ALONE = classes()
            .that()
            .resideInAPackage(REFERENCE + ".")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.security..",
                    "java.text..",
                    "java.util..",
                    "java.nio",
                    "java.nio.charset..",
                    "org.apache.commons.math3..",
                    "org.jspecify.annotations..",
                    REFERENCE + ".");

    @ArchTest
    static final ArchRule NUMBERS_STAND_ALONE = within(REFERENCE, "number").mayOnlySee();

    @ArchTest
    static final ArchRule EXPRESSIONS_SEE_NUMBERS =
            within(REFERENCE, "expression").mayOnlySee("number");

    @ArchTest
    static final ArchRule NOTATION_SEES_EXPRESSIONS =
            within(REFERENCE, "notation").mayOnlySee("number", "expression");

    @ArchTest
    static final ArchRule PROGRAMS_SEE_EXPRESSIONS =
            within(REFERENCE, "program").mayOnlySee("number", "expression");

    /** What re-checks a certificate shares nothing with what searched for it. */
    @ArchTest
    static final ArchRule CERTIFICATES_ARE_CHECKED_APART =
            within(REFERENCE, "certify").mayOnlySee("number", "polynomial", "expression", "program");

    @ArchTest
    static final ArchRule DIFFERENCES_SEE_PROGRAMS =
            within(REFERENCE, "difference").mayOnlySee("number", "expression", "program");

    /** What derivatives are held against shares no rule of differentiation with them. */
    @ArchTest
    static final ArchRule DIFFERENCES_USE_NO_RULES = noClasses()
            .that()
            .resideInAPackage(REFERENCE + "difference..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(REFERENCE + "program.Derivatives");

    @ArchTest
    static final ArchRule PROBLEMS_SEE_NO_LATER_STAGE =
            within(GRADER, "problem").mayNotSee("submission", "score", "feedback", "grade", "report", "batch", "cli");

    @ArchTest
    static final ArchRule SUBMISSIONS_SEE_NO_LATER_STAGE =
            within(GRADER, "submission").mayNotSee("score", "feedback", "grade", "report", "batch", "cli");

    @ArchTest
    static final ArchRule VERDICTS_SEE_NO_LATER_STAGE =
            within(GRADER, "verdict").mayNotSee("answer", "score", "feedback", "grade", "report", "batch", "cli");

    @ArchTest
    static final ArchRule ANSWERS_SEE_NO_LATER_STAGE =
            within(GRADER, "answer").mayNotSee("score", "feedback", "grade", "report", "batch", "cli");

    @ArchTest
    static final ArchRule SCORES_SEE_NO_LATER_STAGE =
            within(GRADER, "score").mayNotSee("feedback", "grade", "report", "batch", "cli");

    @ArchTest
    static final ArchRule FEEDBACK_SEES_NO_LATER_STAGE =
            within(GRADER, "feedback").mayNotSee("grade", "report", "batch", "cli");

    @ArchTest
    static final ArchRule GRADING_SEES_NO_LATER_STAGE = within(GRADER, "grade").mayNotSee("report", "batch", "cli");

    @ArchTest
    static final ArchRule REPORTS_SEE_NO_LATER_STAGE = within(GRADER, "report").mayNotSee("batch", "cli");

    @ArchTest
    static final ArchRule NOTHING_SEES_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage(GRADER + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(GRADER + "cli..", "picocli..");

    /** What makes a terminal comfortable costs time to load, and is loaded by one command. */
    @ArchTest
    static final ArchRule ONE_CLASS_SEES_THE_TERMINAL = noClasses()
            .that()
            .resideInAPackage(GRADER + ".")
            .and()
            .haveSimpleNameNotStartingWith("TerminalPrompt")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline..");

    @ArchTest
    static final ArchRule REFERENCE_HAS_NO_CYCLES =
            slices().matching(REFERENCE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule GRADER_HAS_NO_CYCLES =
            slices().matching(GRADER + "(*)..").should().beFreeOfCycles();

    /** A class is named for what it is. */
    @ArchTest
    static final ArchRule NAMES_ARE_NOUNS_OF_THE_FIELD =
            noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?)");

    @ArchTest
    static final ArchRule NO_MUTABLE_STATIC_STATE =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(resideInNullMarkedPackages());

    /** A fault of the program must surface; what is expected has a type of its own. */
    @ArchTest
    static final ArchRule NOTHING_CATCHES_EVERYTHING = codeUnits().should(catchOnlyWhatTheyExpect());

    /**
     * No clock and no chance decides anything: the same input gives the same output. Waiting for a saved file is not a
     * verdict, nor are the secrets that lock files and hide students' names.
     */
    @ArchTest
    static final ArchRule NOTHING_LOOKS_AT_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(GRADER + "cli.FileChanges")
            .should()
            .callMethodWhere(looksAtTheClock());

    @ArchTest
    static final ArchRule NOTHING_IS_LEFT_TO_CHANCE = noClasses()
            .that()
            .haveNameNotMatching("assay\\.grader\\.(batch\\.(Identities|SigningKey|Anonymity)|lock\\..*)")
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .accessClassesThat()
            .haveNameMatching("java\\.security\\.SecureRandom|java\\.util\\.concurrent\\.ThreadLocalRandom")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    /** Nothing that somebody handed in is run, loaded or fetched: there is no way to. */
    @ArchTest
    static final ArchRule NOTHING_RUNS_LOADS_OR_FETCHES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.(ProcessBuilder|Process|ClassLoader)|java\\.io\\.ObjectInputStream"
                    + "|java\\.net\\.(?!URI$|URISyntaxException$|URL$).*|javax\\.script\\..*")
            .orShould()
            .callMethodWhere(runsLoadsOrFetches());

    private static DescribedPredicate<JavaMethodCall> runsLoadsOrFetches() {
        Set<String> names = Set.of("exec", "load", "loadLibrary", "forName", "openStream", "openConnection");
        return new DescribedPredicate<>("run, load or fetch") {
            @Override
            public boolean test(JavaMethodCall call) {
                String owner = call.getTargetOwner().getName();
                boolean system = owner.startsWith("java.lang.") || owner.startsWith("java.net.");
                return system && names.contains(call.getName());
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> looksAtTheClock() {
        Set<String> clocks = Set.of("nanoTime", "currentTimeMillis", "sleep", "now", "systemUTC", "systemDefaultZone");
        Set<String> waits = Set.of("poll", "offer", "get", "await", "wait", "join", "tryLock", "awaitTermination");
        return new DescribedPredicate<>("look at the clock") {
            @Override
            public boolean test(JavaMethodCall call) {
                String owner = call.getTargetOwner().getName();
                boolean timed = call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.util.concurrent.TimeUnit"));
                boolean watch = owner.startsWith("java.time.") || owner.startsWith("java.lang.");
                return watch && clocks.contains(call.getName()) || timed && waits.contains(call.getName());
            }
        };
    }

    private static Room within(String module, String name) {
        return new Room(module, name);
    }

    /** One package of a module, with the packages below it. */
    private record Room(String module, String name) {
        ArchRule mayOnlySee(String... others) {
            String[] seen = inModule(others);
            String[] allowed = Arrays.copyOf(seen, seen.length + 1);
            allowed[seen.length] = itself();
            return noClasses()
                    .that()
                    .resideInAPackage(itself())
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("assay..")
                            .and(JavaClass.Predicates.resideOutsideOfPackages(allowed)));
        }

        ArchRule mayNotSee(String... others) {
            return noClasses()
                    .that()
                    .resideInAPackage(itself())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(inModule(others));
        }

        private String itself() {
            return module + name + "..";
        }

        private String[] inModule(String... names) {
            return Arrays.stream(names).map(other -> module + other + "..").toArray(String[]::new);
        }
    }

    private static ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                events.add(new SimpleConditionEvent(
                        type, marked, "package " + type.getPackageName() + " of " + type.getName()));
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> catchOnlyWhatTheyExpect() {
        Set<String> tooWide = Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");
        return new ArchCondition<>("catch only what they expect") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                unit.getTryCatchBlocks()
                        .forEach(block -> block.getCaughtThrowables().forEach(caught -> {
                            boolean wide = tooWide.contains(caught.getName())
                                    || (caught.isEquivalentTo(Throwable.class) && !closesResources(unit));
                            String message = unit.getFullName() + " catches " + caught.getName() + " in "
                                    + block.getSourceCodeLocation();
                            events.add(new SimpleConditionEvent(unit, !wide, message));
                        }));
            }
        };
    }

    /** A try with resources becomes, in bytecode, a catch of Throwable that adds what failed while closing. */
    private static boolean closesResources(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getName().equals("addSuppressed"));
    }
}
