package assay.bytecode;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method that every record has: what {@code ObjectMethods} makes at run time, as ordinary code. Hash codes are the same
 * as there, so that the order in a hash table is the same.
 *
 * @param owner the record
 * @param method one of {@code equals}, {@code hashCode} and {@code toString}
 * @param fields the components, in order
 */
record RecordMethod(String owner, MethodNode method, List<Handle> fields) {
    private static final String FACTORY = "java/lang/runtime/ObjectMethods";
    private static final String OBJECTS = "java/util/Objects";
    private static final String STRING = "java/lang/String";
    private static final String BUILDER = "java/lang/StringBuilder";

    /** The record's class and the names of its components come before the components. */
    private static final int FIRST_FIELD = 2;

    /** Whether a method of a record is called there. */
    static boolean isCalledAt(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals(FACTORY);
    }

    /** The method around such a place. */
    static RecordMethod of(String owner, MethodNode method, InvokeDynamicInsnNode site) {
        return new RecordMethod(
                owner,
                method,
                Arrays.stream(site.bsmArgs)
                        .skip(FIRST_FIELD)
                        .map(Handle.class::cast)
                        .toList());
    }

    /** Writes the method out. */
    void write() {
        method.instructions.clear();
        method.tryCatchBlocks.clear();
        method.localVariables = List.of();
        switch (method.name) {
            case "hashCode" -> hash();
            case "equals" -> equal();
            case "toString" -> text();
            default -> throw new IllegalArgumentException("records have no " + method.name);
        }
    }

    private void hash() {
        method.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields) {
            method.visitIntInsn(Opcodes.BIPUSH, 31);
            method.visitInsn(Opcodes.IMUL);
            get(0, field);
            Type type = Type.getType(field.getDesc());
            if (Conversion.isPrimitive(type)) {
                call(Conversion.boxOf(type), "hashCode", "(" + field.getDesc() + ")I");
            } else {
                call(OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
            }
            method.visitInsn(Opcodes.IADD);
        }
        method.visitInsn(Opcodes.IRETURN);
    }

    private void equal() {
        Label same = new Label();
        Label different = new Label();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitJumpInsn(Opcodes.IF_ACMPEQ, same);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        method.visitJumpInsn(Opcodes.IFEQ, different);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitTypeInsn(Opcodes.CHECKCAST, owner);
        method.visitVarInsn(Opcodes.ASTORE, 2);
        for (Handle field : fields) {
            get(0, field);
            get(2, field);
            leaveIfDifferent(Type.getType(field.getDesc()), different);
        }
        Object[] locals = {owner, "java/lang/Object"};
        method.visitLabel(same);
        method.visitFrame(Opcodes.F_FULL, locals.length, locals, 0, new Object[0]);
        method.visitInsn(Opcodes.ICONST_1);
        method.visitInsn(Opcodes.IRETURN);
        method.visitLabel(different);
        method.visitFrame(Opcodes.F_FULL, locals.length, locals, 0, new Object[0]);
        method.visitInsn(Opcodes.ICONST_0);
        method.visitInsn(Opcodes.IRETURN);
    }

    private void leaveIfDifferent(Type type, Label different) {
        switch (type.getSort()) {
            case Type.LONG -> {
                method.visitInsn(Opcodes.LCMP);
                method.visitJumpInsn(Opcodes.IFNE, different);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                String number = type.getDescriptor();
                call(Conversion.boxOf(type), "compare", "(" + number + number + ")I");
                method.visitJumpInsn(Opcodes.IFNE, different);
            }
            case Type.ARRAY, Type.OBJECT -> {
                call(OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
                method.visitJumpInsn(Opcodes.IFEQ, different);
            }
            default -> method.visitJumpInsn(Opcodes.IF_ICMPNE, different);
        }
    }

    private void text() {
        method.visitTypeInsn(Opcodes.NEW, BUILDER);
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        String between = simpleName() + "[";
        for (Handle field : fields) {
            method.visitLdcInsn(between + field.getName() + "=");
            append();
            get(0, field);
            call(STRING, "valueOf", "(" + printed(Type.getType(field.getDesc())) + ")L" + STRING + ";");
            append();
            between = ", ";
        }
        method.visitLdcInsn(fields.isEmpty() ? between + "]" : "]");
        append();
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()L" + STRING + ";", false);
        method.visitInsn(Opcodes.ARETURN);
    }

    /** The name without package, outer classes, and the number of a class within a method. */
    private String simpleName() {
        String name = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
        int start = 0;
        while (Character.isDigit(name.charAt(start))) {
            start++;
        }
        return name.substring(start);
    }

    /** The type as which a text is made of it. */
    private static String printed(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY, Type.OBJECT -> "Ljava/lang/Object;";
            case Type.BYTE, Type.SHORT -> "I";
            default -> type.getDescriptor();
        };
    }

    private void append() {
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(L" + STRING + ";)L" + BUILDER + ";", false);
    }

    private void get(int local, Handle field) {
        method.visitVarInsn(Opcodes.ALOAD, local);
        method.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
    }

    private void call(String type, String name, String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, type, name, descriptor, false);
    }
}
