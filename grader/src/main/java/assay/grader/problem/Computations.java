package assay.grader.problem;

import assay.reference.expression.ShapeException;
import assay.reference.layer.Convolution;
import assay.reference.layer.ConvolutionLayer;
import assay.reference.layer.CrossCorrelation;
import assay.reference.layer.Layer;
import assay.reference.layer.Layout;
import assay.reference.layer.Pooling;
import assay.reference.layer.Volume;
import assay.reference.layer.WindowGeometry;
import assay.reference.layer.ZeroPadding;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.optimizer.GradientDescent;
import assay.reference.optimizer.Momentum;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The computations of layers that problem files can call: one entry each. */
public enum Computations implements Computation {
    /** The convolution of two vectors, kernel flipped. */
    CONVOLVE("convolve(x, kernel, mode: full|same|valid)", 2, Set.of(), Set.of("mode")) {
        @Override
        Tensor<Instruction> result(ProgramBuilder n, Arguments a) throws ComputationException {
            Convolution.Mode mode = choice(a, "mode", Convolution.Mode.class, Convolution.Mode.FULL);
            return new Convolution(mode)
                    .of(n, a.positional().get(0), a.positional().get(1));
        }
    },
    /** The cross-correlation of vectors or images of one channel, kernel not flipped. */
    CORRELATE("correlate(x, kernel, s: stride, p: padding, d: dilation)", 2, Set.of("s", "p", "d"), Set.of()) {
        @Override
        Tensor<Instruction> result(ProgramBuilder n, Arguments a) throws ComputationException {
            List<WindowGeometry> windows = new java.util.ArrayList<>();
            for (int length : a.positional().get(1).dimensions()) {
                windows.add(new WindowGeometry(length, a.whole("s", 1), a.whole("p", 0), a.whole("d", 1)));
            }
            return new CrossCorrelation(windows, 1)
                    .ofSingle(n, a.positional().get(0), a.positional().get(1));
        }
    },
    /** An image, or channels of images, with zeros on every border. */
    PAD("pad(x, p: width)", 1, Set.of("p"), Set.of()) {
        @Override
        Tensor<Instruction> result(ProgramBuilder n, Arguments a) throws ComputationException {
            int width = a.whole("p");
            return switch (a.positional().get(0).rank()) {
                case 0 -> throw new ComputationException("pad needs a vector or an image, not a single number");
                case 1 -> new ZeroPadding(List.of(width)).of(n, a.positional().get(0));
                default -> ZeroPadding.square(width).of(n, a.positional().get(0));
            };
        }
    },
    /** The pooled values of an image; the stride is the window unless it is given. */
    POOL(
            "pool(x, kind: maximum|average, k: window, s: stride, p: padding, d: dilation)",
            1,
            Set.of("k", "s", "p", "d"),
            Set.of("kind")) {
        @Override
        Tensor<Instruction> result(ProgramBuilder n, Arguments a) throws ComputationException {
            Pooling.Kind kind = choice(a, "kind", Pooling.Kind.class, Pooling.Kind.MAXIMUM);
            return Pooling.square(kind, window(a, a.whole("k")))
                    .of(n, a.positional().get(0));
        }
    },
    /** The output shape of a convolutional layer. */
    CONVOLUTION_SHAPE(
            "convolution-shape(shape, kernels: n, k: window, s: stride, p: padding, d: dilation,"
                    + " axes: channels-first|channels-last)",
            1,
            Set.of("kernels", "k", "s", "p", "d"),
            Set.of("axes")) {
        @Override
        Tensor<Instruction> result(ProgramBuilder n, Arguments a) throws ComputationException {
            return shape(n, a, ConvolutionLayer.square(a.whole("kernels"), window(a, 1)));
        }
    },
    /** The output shape of pooling; the stride is the window unless it is given. */
    POOLING_SHAPE(
            "pooling-shape(shape, k: window, s: stride, p: padding, d: dilation, axes: channels-first|channels-last)",
            1,
            Set.of("k", "s", "p", "d"),
            Set.of("axes")) {
        @Override
        Tensor<Instruction> result(ProgramBuilder n, Arguments a) throws ComputationException {
            return shape(n, a, Pooling.square(Pooling.Kind.MAXIMUM, window(a, a.whole("k"))));
        }
    },
    /** The number of weights of a convolutional layer, with or without its biases. */
    CONVOLUTION_PARAMETERS(
            "convolution-parameters(shape, kernels: n, k: window, biases: with|without,"
                    + " axes: channels-first|channels-last)",
            1,
            Set.of("kernels", "k"),
            Set.of("axes", "biases")) {
        @Override
        Tensor<Instruction> result(ProgramBuilder n, Arguments a) throws ComputationException {
            WindowGeometry window = WindowGeometry.plain(a.whole("k"));
            var count = ConvolutionLayer.square(a.whole("kernels"), window).parameters(volume(a));
            boolean with = choice(a, "biases", Biases.class, Biases.WITHOUT) == Biases.WITH;
            return Tensor.scalar(n.constant(Rational.of(with ? count.total() : count.weights())));
        }
    },
    /** Gradient descent: the points after each step, or the values of the function there. */
    DESCEND(
            "descend(f, from: start, rate: number, steps: n, show: points|values)",
            0,
            Set.of("from", "rate", "steps"),
            Set.of("show")) {
        @Override
        public boolean takesFunction() {
            return true;
        }

        @Override
        public boolean goesStepByStep() {
            return true;
        }

        @Override
        Tensor<Instruction> result(ProgramBuilder n, Arguments a) throws ComputationException {
            return Descent.of(
                    new GradientDescent(a.number("rate")),
                    n,
                    a,
                    choice(a, "show", Descent.Shown.class, Descent.Shown.POINTS));
        }
    },
    /** Gradient descent with momentum: the points after each step, the values there, or the velocities from the first. */
    MOMENTUM(
            "momentum(f, from: start, rate: number, decay: number, steps: n, weight: one|complement,"
                    + " order: velocity-first|point-first-old-gradient|point-first-new-gradient,"
                    + " first: zero|gradient, show: points|values|velocities)",
            0,
            Set.of("from", "rate", "decay", "steps"),
            Set.of("weight", "order", "first", "show")) {
        @Override
        public boolean takesFunction() {
            return true;
        }

        @Override
        public boolean goesStepByStep() {
            return true;
        }

        @Override
        Tensor<Instruction> result(ProgramBuilder n, Arguments a) throws ComputationException {
            Momentum momentum = new Momentum(
                    a.number("rate"),
                    a.number("decay"),
                    choice(a, "weight", Momentum.Weight.class, Momentum.Weight.ONE),
                    choice(a, "order", Momentum.Order.class, Momentum.Order.VELOCITY_FIRST),
                    choice(a, "first", Momentum.First.class, Momentum.First.ZERO));
            return Descent.of(momentum, n, a, choice(a, "show", Descent.Shown.class, Descent.Shown.POINTS));
        }
    };

    private enum Biases {
        WITH,
        WITHOUT
    }

    private final String signature;
    private final int positional;
    private final Set<String> named;
    private final Set<String> words;

    Computations(String signature, int positional, Set<String> named, Set<String> words) {
        this.signature = signature;
        this.positional = positional;
        this.named = named;
        this.words = words;
    }

    /** All computations. */
    public static List<Computation> all() {
        return List.of(values());
    }

    abstract Tensor<Instruction> result(ProgramBuilder builder, Arguments a) throws ComputationException;

    @Override
    public Tensor<Instruction> of(ProgramBuilder builder, Arguments arguments) throws ComputationException {
        try {
            return result(builder, arguments);
        } catch (ShapeException impossible) {
            throw new ComputationException(impossible.getMessage());
        } catch (ArithmeticException overflow) {
            throw new ComputationException(spelling(this) + ": the numbers are too large");
        }
    }

    @Override
    public String call() {
        return spelling(this);
    }

    @Override
    public String signature() {
        return signature;
    }

    @Override
    public int positional() {
        return positional;
    }

    @Override
    public boolean takesFunction() {
        return false;
    }

    @Override
    public boolean goesStepByStep() {
        return false;
    }

    @Override
    public Set<String> named() {
        return named;
    }

    @Override
    public Set<String> words() {
        return words;
    }

    private static WindowGeometry window(Arguments a, int stride) throws ComputationException {
        return new WindowGeometry(a.whole("k"), a.whole("s", stride), a.whole("p", 0), a.whole("d", 1));
    }

    private static Layout layout(Arguments a) throws ComputationException {
        return choice(a, "axes", Layout.class, Layout.CHANNELS_FIRST);
    }

    private static Volume volume(Arguments a) throws ComputationException {
        return Volume.of(a.wholes(0), layout(a));
    }

    private static Tensor<Instruction> shape(ProgramBuilder n, Arguments a, Layer layer) throws ComputationException {
        List<Integer> axes = layer.output(volume(a)).axes(layout(a));
        return Tensor.vector(
                axes.stream().map(axis -> n.constant(Rational.of(axis))).toList());
    }

    /** A word that names a constant of an enum: {@code channels-first} is CHANNELS_FIRST. */
    private static <E extends Enum<E>> E choice(Arguments a, String name, Class<E> type, E otherwise)
            throws ComputationException {
        if (a.word(name).isEmpty()) {
            return otherwise;
        }
        String word = a.word(name).get();
        for (E constant : type.getEnumConstants()) {
            if (spelling(constant).equals(word)) {
                return constant;
            }
        }
        throw new ComputationException(name + " must be one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(Computations::spelling)
                        .collect(Collectors.joining(", "))
                + ", not '" + word + "'");
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
