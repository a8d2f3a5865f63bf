package assay.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

class PlainClassesTest {
    private static final String SPECIMENS = "assay/bytecode/Specimens";

    /** Loads some classes from the bytes given and all others as usual. Java verifies what it loads. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(PlainClassesTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/'));
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
        }
    }

    @Test
    void plainClassesDoTheSame() throws Exception {
        Map<String, byte[]> classes = specimens();
        Map<String, byte[]> plain = PlainClasses.of(classes);
        assertEquals(results(classes), results(plain));
        assertTrue(results(plain).size() > 25);
    }

    @Test
    void nothingIsLeftToBeMadeAtRunTime() throws Exception {
        Map<String, byte[]> classes = specimens();
        assertTrue(sites(classes) > 40, "the specimens have lambdas and records");
        assertEquals(0, sites(PlainClasses.of(classes)));
    }

    @Test
    void plainClassesStayAsTheyAre() throws Exception {
        Map<String, byte[]> plain = PlainClasses.of(specimens());
        Map<String, byte[]> again = PlainClasses.of(plain);
        assertEquals(List.copyOf(plain.keySet()), List.copyOf(again.keySet()));
        plain.forEach((name, bytes) -> assertEquals(bytes, again.get(name), name));
    }

    @Test
    void everyClassOfANestMustBeThere() throws Exception {
        Map<String, byte[]> classes = specimens();
        classes.remove(SPECIMENS);
        assertThrows(NullPointerException.class, () -> PlainClasses.of(classes));
    }

    /** With another text in the body of a lambda, the results are not the same. */
    @Test
    void aMistakeWouldBeSeen() throws Exception {
        Map<String, byte[]> plain = PlainClasses.of(specimens());
        String swapped = new String(plain.get(SPECIMENS), StandardCharsets.ISO_8859_1).replace("nothing", "missing");
        plain.put(SPECIMENS, swapped.getBytes(StandardCharsets.ISO_8859_1));
        assertNotEquals(results(specimens()), results(plain));
    }

    private static List<?> results(Map<String, byte[]> classes) throws ReflectiveOperationException {
        Class<?> loaded = new Loader(classes).loadClass(SPECIMENS.replace('/', '.'));
        assertNotSame(Specimens.class, loaded);
        return (List<?>) ((Supplier<?>) loaded.getConstructor().newInstance()).get();
    }

    private static int sites(Map<String, byte[]> classes) {
        int sites = 0;
        for (byte[] bytes : classes.values()) {
            ClassNode read = new ClassNode();
            new ClassReader(bytes).accept(read, 0);
            for (var method : read.methods) {
                for (var each : method.instructions) {
                    if (each instanceof InvokeDynamicInsnNode) {
                        sites++;
                    }
                }
            }
        }
        return sites;
    }

    private static Map<String, byte[]> specimens() throws IOException, URISyntaxException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (String name : names()) {
            try (InputStream file = PlainClassesTest.class.getResourceAsStream("/" + name + ".class")) {
                classes.put(name, Objects.requireNonNull(file).readAllBytes());
            }
        }
        return classes;
    }

    private static List<String> names() throws IOException, URISyntaxException {
        URL own = Objects.requireNonNull(Specimens.class.getResource("Specimens.class"));
        try (Stream<Path> files = Files.list(Path.of(own.toURI()).getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("Specimens"))
                    .map(file -> "assay/bytecode/" + file.replace(".class", ""))
                    .sorted()
                    .toList();
        }
    }
}
