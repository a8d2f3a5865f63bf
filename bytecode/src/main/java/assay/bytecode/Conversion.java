package assay.bytecode;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Converts the value on top of the stack as a call of a functional interface does: by casts, boxes and wider numbers. */
final class Conversion {
    /** A primitive type, the class of its boxes, and the method that opens one. */
    private record Box(Type primitive, String name, String opening) {}

    private static final List<Box> BOXES = List.of(
            new Box(Type.BOOLEAN_TYPE, "java/lang/Boolean", "booleanValue"),
            new Box(Type.CHAR_TYPE, "java/lang/Character", "charValue"),
            new Box(Type.BYTE_TYPE, "java/lang/Byte", "byteValue"),
            new Box(Type.SHORT_TYPE, "java/lang/Short", "shortValue"),
            new Box(Type.INT_TYPE, "java/lang/Integer", "intValue"),
            new Box(Type.LONG_TYPE, "java/lang/Long", "longValue"),
            new Box(Type.FLOAT_TYPE, "java/lang/Float", "floatValue"),
            new Box(Type.DOUBLE_TYPE, "java/lang/Double", "doubleValue"));

    private static final String OBJECT = "java/lang/Object";

    private final MethodVisitor code;

    Conversion(MethodVisitor code) {
        this.code = code;
    }

    /** Whether values of this type are no objects. */
    static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    /** The class of the boxes of a primitive type. */
    static String boxOf(Type primitive) {
        return BOXES.stream()
                .filter(box -> box.primitive().equals(primitive))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /**
     * Converts a value.
     *
     * @param from its type as far as the stack is concerned
     * @param known the type that it has where the interface is used
     * @param to the type that is wanted
     */
    void convert(Type from, Type known, Type to) {
        if (isPrimitive(from)) {
            fromPrimitive(from, to);
            return;
        }
        Type have = from;
        if (!isPrimitive(known)) {
            cast(have, known);
            have = known;
        }
        if (isPrimitive(to)) {
            open(have, to);
        } else {
            cast(have, to);
        }
    }

    private void fromPrimitive(Type from, Type to) {
        if (isPrimitive(to)) {
            widen(from, to);
            return;
        }
        Type boxed = box(to).map(Box::primitive).orElse(from);
        widen(from, boxed);
        String box = boxOf(boxed);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, box, "valueOf", "(" + boxed.getDescriptor() + ")L" + box + ";", false);
    }

    private void open(Type from, Type to) {
        Box box = box(from).orElseGet(() -> box(Type.getObjectType(boxOf(to))).orElseThrow());
        cast(from, Type.getObjectType(box.name()));
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                box.name(),
                box.opening(),
                "()" + box.primitive().getDescriptor(),
                false);
        widen(box.primitive(), to);
    }

    private static Optional<Box> box(Type type) {
        return BOXES.stream()
                .filter(box -> box.name().equals(type.getInternalName()))
                .findFirst();
    }

    private void cast(Type from, Type to) {
        if (!from.equals(to) && !to.getInternalName().equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    /** On the stack, whole numbers below long are the same. */
    private void widen(Type from, Type to) {
        boolean isInt = isInt(from);
        if (from.equals(to) || isInt && isInt(to)) {
            return;
        }
        if (isInt && to.getSort() == Type.LONG) {
            code.visitInsn(Opcodes.I2L);
        } else if (isInt && to.getSort() == Type.FLOAT) {
            code.visitInsn(Opcodes.I2F);
        } else if (isInt && to.getSort() == Type.DOUBLE) {
            code.visitInsn(Opcodes.I2D);
        } else if (from.getSort() == Type.LONG && to.getSort() == Type.FLOAT) {
            code.visitInsn(Opcodes.L2F);
        } else if (from.getSort() == Type.LONG && to.getSort() == Type.DOUBLE) {
            code.visitInsn(Opcodes.L2D);
        } else if (from.getSort() == Type.FLOAT && to.getSort() == Type.DOUBLE) {
            code.visitInsn(Opcodes.F2D);
        } else {
            throw new IllegalArgumentException(from + " does not become " + to + " by itself");
        }
    }

    private static boolean isInt(Type type) {
        return switch (type.getSort()) {
            case Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> true;
            default -> false;
        };
    }
}
