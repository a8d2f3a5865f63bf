package assay.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The class of one lambda or method reference: what {@code LambdaMetafactory} makes at run time, as an ordinary class. It
 * has a field for each captured value, and its one method calls what the lambda stands for.
 *
 * @param name of the class
 * @param nest the outermost class around the lambda, whose private members it may call
 * @param site where the lambda is made
 */
record LambdaClass(String name, String nest, InvokeDynamicInsnNode site) {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String OBJECT = "java/lang/Object";
    private static final String CONSTRUCTOR = "<init>";
    private static final String MAKING = "make";
    private static final String ONLY = "ONLY";

    /** Whether a lambda is made there; those that can be serialized or have several interfaces are left as they are. */
    static boolean isMadeAt(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals(FACTORY) && site.bsm.getName().equals("metafactory");
    }

    /** Makes an object of this class, in place of the site. */
    AbstractInsnNode making() {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, name, MAKING, site.desc, false);
    }

    /** The class file. */
    byte[] bytes() {
        ClassWriter written = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        written.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                OBJECT,
                new String[] {Type.getReturnType(site.desc).getInternalName()});
        written.visitNestHost(nest);
        Type[] captured = Type.getArgumentTypes(site.desc);
        for (int k = 0; k < captured.length; k++) {
            written.visitField(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(k), captured[k].getDescriptor(), null, null);
        }
        constructor(written, captured);
        if (captured.length == 0) {
            onlyOne(written);
        }
        making(written, captured);
        call(written, captured);
        written.visitEnd();
        return written.toByteArray();
    }

    private static String field(int number) {
        return "captured" + number;
    }

    private void constructor(ClassWriter written, Type[] captured) {
        MethodVisitor code =
                begin(written, Opcodes.ACC_PRIVATE, CONSTRUCTOR, Type.getMethodDescriptor(Type.VOID_TYPE, captured));
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int local = 1;
        for (int k = 0; k < captured.length; k++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[k].getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(k), captured[k].getDescriptor());
            local += captured[k].getSize();
        }
        end(code, Type.VOID_TYPE);
    }

    /** A lambda that captures nothing is always the same object. */
    private void onlyOne(ClassWriter written) {
        written.visitField(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, "L" + name + ";", null, null);
        MethodVisitor code = begin(written, Opcodes.ACC_STATIC, "<clinit>", "()V");
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, "()V", false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, "L" + name + ";");
        end(code, Type.VOID_TYPE);
    }

    private void making(ClassWriter written, Type[] captured) {
        MethodVisitor code = begin(written, Opcodes.ACC_STATIC, MAKING, site.desc);
        if (captured.length == 0) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, "L" + name + ";");
        } else {
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            int local = 0;
            for (Type type : captured) {
                code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
                local += type.getSize();
            }
            code.visitMethodInsn(
                    Opcodes.INVOKESPECIAL,
                    name,
                    CONSTRUCTOR,
                    Type.getMethodDescriptor(Type.VOID_TYPE, captured),
                    false);
        }
        end(code, Type.getReturnType(site.desc));
    }

    /** The method of the interface: captured values and arguments go to what the lambda stands for. */
    private void call(ClassWriter written, Type[] captured) {
        Type erased = (Type) site.bsmArgs[0];
        Handle body = (Handle) site.bsmArgs[1];
        Type instantiated = (Type) site.bsmArgs[2];
        Type made = Type.getObjectType(body.getOwner());
        boolean isConstructor = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        MethodVisitor code = begin(written, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, site.name, erased.getDescriptor());
        Conversion conversion = new Conversion(code);
        List<Type> wanted = new ArrayList<>();
        if (isConstructor) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        } else if (body.getTag() != Opcodes.H_INVOKESTATIC) {
            wanted.add(made);
        }
        wanted.addAll(Arrays.asList(Type.getArgumentTypes(body.getDesc())));
        for (int k = 0; k < captured.length; k++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, field(k), captured[k].getDescriptor());
            conversion.convert(captured[k], captured[k], wanted.get(k));
        }
        Type[] arguments = erased.getArgumentTypes();
        int local = 1;
        for (int k = 0; k < arguments.length; k++) {
            code.visitVarInsn(arguments[k].getOpcode(Opcodes.ILOAD), local);
            conversion.convert(arguments[k], instantiated.getArgumentTypes()[k], wanted.get(captured.length + k));
            local += arguments[k].getSize();
        }
        code.visitMethodInsn(operation(body), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type result = isConstructor ? made : Type.getReturnType(body.getDesc());
        if (erased.getReturnType().equals(Type.VOID_TYPE)) {
            drop(code, result);
        } else {
            conversion.convert(result, result, erased.getReturnType());
        }
        end(code, erased.getReturnType());
    }

    private static int operation(Handle body) {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            // A private method: from another class of the nest it is called like others.
            case Opcodes.H_INVOKESPECIAL -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            default -> throw new IllegalArgumentException(body + " is no method");
        };
    }

    private static void drop(MethodVisitor code, Type result) {
        switch (result.getSize()) {
            case 2 -> code.visitInsn(Opcodes.POP2);
            case 1 -> code.visitInsn(Opcodes.POP);
            default -> {}
        }
    }

    private static MethodVisitor begin(ClassWriter written, int access, String name, String descriptor) {
        MethodVisitor code = written.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, Type result) {
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
