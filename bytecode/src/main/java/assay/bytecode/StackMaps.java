package assay.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives stack maps to class files from before Java 6, which have none. Without them Java infers the types on the stack when
 * it verifies a class, in every run anew, since the archive keeps such classes unverified.
 */
final class StackMaps {
    private static final String OBJECT = "java/lang/Object";

    /** Class files since Java 6 have them. */
    private static final int FIRST_WITH_MAPS = Opcodes.V1_6;

    private final Map<String, byte[]> classes;

    private StackMaps(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /**
     * The same classes, each with stack maps.
     *
     * @param classes class files by the internal names of the classes, with all that they extend but those of Java
     */
    static Map<String, byte[]> of(Map<String, byte[]> classes) {
        StackMaps maps = new StackMaps(classes);
        Map<String, byte[]> all = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> all.put(name, isOld(bytes) ? maps.added(bytes) : bytes));
        return all;
    }

    /** The two bytes after the magic number and the minor version. */
    private static boolean isOld(byte[] bytes) {
        return ((bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF) < FIRST_WITH_MAPS;
    }

    private byte[] added(byte[] bytes) {
        ClassWriter written = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String first, String second) {
                return common(first, second);
            }
        };
        new ClassReader(bytes).accept(new Newer(written), 0);
        return written.toByteArray();
    }

    /** Says of a class that it has stack maps. */
    private static final class Newer extends ClassVisitor {
        Newer(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces);
        }
    }

    /** The nearest class that both extend; interfaces are no classes, and stand for any object. */
    private String common(String first, String second) {
        List<String> above = line(first);
        return line(second).stream().filter(above::contains).findFirst().orElse(OBJECT);
    }

    /** A class and all that it extends, itself first. */
    private List<String> line(String name) {
        List<String> line = new ArrayList<>();
        for (String each = name; !each.equals(OBJECT); each = parent(each)) {
            line.add(each);
        }
        line.add(OBJECT);
        return line;
    }

    private String parent(String name) {
        byte[] bytes = classes.get(name);
        return bytes == null ? parentInJava(name) : new ClassReader(bytes).getSuperName();
    }

    private static String parentInJava(String name) {
        try {
            Class<?> parent = Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader())
                    .getSuperclass();
            return parent == null ? OBJECT : parent.getName().replace('.', '/');
        } catch (ClassNotFoundException missing) {
            // One of a library that is not there; its objects are passed on at most.
            return OBJECT;
        }
    }
}
