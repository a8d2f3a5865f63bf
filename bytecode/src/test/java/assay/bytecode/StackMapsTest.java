package assay.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;

class StackMapsTest {
    private static final String BRANCHES = "assay/bytecode/StackMapsTest$Branches";

    /** Branches that meet, with another type on the stack in each. */
    public static final class Branches implements Function<Integer, Object> {
        @Override
        public Object apply(Integer number) {
            Number one = number > 3 ? Integer.valueOf(number) : Double.valueOf(number);
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < number; k++) {
                try {
                    text.append(k % 2 == 0 ? new IllegalStateException("even") : new ArithmeticException("odd"));
                } catch (IllegalArgumentException | IllegalStateException fault) {
                    text.append(fault.getMessage());
                } finally {
                    text.append(';');
                }
            }
            return text.append(one).toString();
        }
    }

    private static final class Loader extends ClassLoader {
        Class<?> define(byte[] bytes) {
            return defineClass(BRANCHES.replace('/', '.'), bytes, 0, bytes.length);
        }
    }

    @Test
    void anOldClassGetsMapsAndDoesTheSame() throws Exception {
        Map<String, byte[]> old = Map.of(BRANCHES, old());
        byte[] mapped = Objects.requireNonNull(StackMaps.of(old).get(BRANCHES));
        assertEquals(0, frames(old()));
        assertTrue(frames(mapped) > 3);
        Object made = new Loader().define(mapped).getConstructor().newInstance();
        @SuppressWarnings("unchecked")
        Function<Integer, Object> function = (Function<Integer, Object>) made;
        for (int k = 0; k < 6; k++) {
            assertEquals(new Branches().apply(k), function.apply(k));
        }
    }

    @Test
    void aNewClassStaysAsItIs() throws Exception {
        byte[] now = bytes();
        Map<String, byte[]> classes = new LinkedHashMap<>(Map.of(BRANCHES, now));
        assertSame(now, StackMaps.of(classes).get(BRANCHES));
    }

    /** As Java 5 would have written it. */
    private static byte[] old() throws IOException {
        ClassWriter written = new ClassWriter(0);
        ClassVisitor older = new ClassVisitor(Opcodes.ASM9, written) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String parent, String[] interfaces) {
                super.visit(Opcodes.V1_5, access, name, signature, parent, interfaces);
            }

            @Override
            public void visitNestHost(String host) {
                // Java 5 had none.
            }
        };
        new ClassReader(bytes()).accept(older, ClassReader.SKIP_FRAMES);
        return written.toByteArray();
    }

    private static byte[] bytes() throws IOException {
        try (var file = Objects.requireNonNull(StackMapsTest.class.getResourceAsStream("/" + BRANCHES + ".class"))) {
            return file.readAllBytes();
        }
    }

    private static int frames(byte[] bytes) {
        ClassNode read = new ClassNode();
        new ClassReader(bytes).accept(read, 0);
        int frames = 0;
        for (var method : read.methods) {
            for (var each : method.instructions) {
                frames += each instanceof FrameNode ? 1 : 0;
            }
        }
        return frames;
    }
}
