package assay.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Classes that do the same as others without asking Java to make code for them: each lambda has a class of its own, and
 * records have their methods. A class that is there can be taken from an archive; one that is made at run time costs every
 * run a part of a millisecond, and there are hundreds.
 */
final class PlainClasses {
    private static final String LAMBDA = "$$Lambda";

    private final Map<String, byte[]> plain = new LinkedHashMap<>();
    /** The classes of lambdas by the outermost classes around them, which have to name them. */
    private final Map<String, List<String>> nests = new LinkedHashMap<>();

    private PlainClasses() {}

    /**
     * The same classes in plain, each followed by its lambdas.
     *
     * @param classes class files by the internal names of the classes, with all of a nest
     */
    static Map<String, byte[]> of(Map<String, byte[]> classes) {
        PlainClasses made = new PlainClasses();
        classes.values().forEach(made::add);
        made.nests.forEach(made::name);
        return made.plain;
    }

    private void add(byte[] bytes) {
        ClassNode read = read(bytes);
        Map<String, byte[]> lambdas = new LinkedHashMap<>();
        String nest = Optional.ofNullable(read.nestHostClass).orElse(read.name);
        boolean same = true;
        for (MethodNode method : read.methods) {
            for (AbstractInsnNode each : method.instructions.toArray()) {
                if (!(each instanceof InvokeDynamicInsnNode site)) {
                    continue;
                }
                if (LambdaClass.isMadeAt(site)) {
                    LambdaClass lambda = new LambdaClass(read.name + LAMBDA + (lambdas.size() + 1), nest, site);
                    lambdas.put(lambda.name(), lambda.bytes());
                    method.instructions.set(site, lambda.making());
                    same = false;
                } else if (RecordMethod.isCalledAt(site)) {
                    RecordMethod.of(read.name, method, site).write();
                    same = false;
                }
            }
        }
        plain.put(read.name, same ? bytes : written(read));
        plain.putAll(lambdas);
        if (!lambdas.isEmpty()) {
            nests.computeIfAbsent(nest, any -> new ArrayList<>()).addAll(lambdas.keySet());
        }
    }

    /** Lets the outermost class name those of lambdas within it. */
    private void name(String nest, List<String> lambdas) {
        ClassNode host = read(Objects.requireNonNull(plain.get(nest), () -> nest + " is not among the classes"));
        List<String> members =
                new ArrayList<>(Optional.ofNullable(host.nestMembers).orElse(List.of()));
        members.addAll(lambdas);
        host.nestMembers = members;
        plain.put(nest, written(host));
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode read = new ClassNode();
        new ClassReader(bytes).accept(read, 0);
        return read;
    }

    private static byte[] written(ClassNode read) {
        ClassWriter written = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        read.accept(written);
        return written.toByteArray();
    }
}
