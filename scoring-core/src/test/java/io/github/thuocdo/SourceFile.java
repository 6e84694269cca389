package io.github.thuocdo;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One file of Java source, as the compiler's parser sees it.
 *
 * @param path where it lies
 * @param packageName its package
 * @param lines how many lines it has
 * @param methods its methods and constructors
 * @param floating where it mentions a floating-point number, by line
 * @param unsaid its public types and methods that have no Javadoc
 * @param unseeded its properties without a seed of their own
 */
record SourceFile(
        Path path,
        String packageName,
        long lines,
        List<Method> methods,
        List<Long> floating,
        List<String> unsaid,
        List<String> unseeded) {
    private static final Set<String> FLOATING_TYPES =
            Set.of("Double", "Float", "DoubleStream", "OptionalDouble", "DoubleUnaryOperator", "DoubleSupplier");
    private static final Set<String> MATHS = Set.of("Math", "StrictMath");
    private static final Set<String> FLOATING_FUNCTIONS =
            Set.of("sqrt", "cbrt", "log", "log10", "log1p", "exp", "expm1", "pow", "ulp", "fma", "hypot", "ceil");

    /**
     * A method or a constructor.
     *
     * @param name its name, with the class's before it
     * @param lines from its annotations to its last brace
     */
    record Method(String name, long lines) {}

    /** The file's name. */
    String name() {
        return path.getFileName().toString();
    }

    /** Every source file of a module, its tests included. */
    static List<SourceFile> of(Path module) {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(module.resolve("src"))) {
            paths = all.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths.isEmpty() ? List.of() : parsed(paths);
    }

    private static List<SourceFile> parsed(List<Path> paths) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            Trees trees = Trees.instance(task);
            List<SourceFile> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(new Scan(unit, trees).source());
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One walk over a file's tree. */
    private static final class Scan extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final SourcePositions positions;
        private final List<Method> methods = new ArrayList<>();
        private final List<Long> floating = new ArrayList<>();
        private final List<String> unsaid = new ArrayList<>();
        private final List<String> unseeded = new ArrayList<>();

        Scan(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
            this.positions = trees.getSourcePositions();
        }

        SourceFile source() throws IOException {
            scan(unit, null);
            Path path = Path.of(unit.getSourceFile().toUri());
            long lines =
                    unit.getSourceFile().getCharContent(true).toString().lines().count();
            String packageName =
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString();
            return new SourceFile(path, packageName, lines, methods, floating, unsaid, unseeded);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long end = positions.getEndPosition(unit, method);
            // What a record's header declares is no source of its own.
            if (end >= 0) {
                Tree around = getCurrentPath().getParentPath().getLeaf();
                String type = around instanceof ClassTree c ? c.getSimpleName().toString() : "";
                long first = line(positions.getStartPosition(unit, method));
                long last = unit.getLineMap().getLineNumber(end);
                methods.add(new Method(type + "." + method.getName(), last - first + 1));
                boolean isOverride = has(method.getModifiers(), "Override");
                boolean isInterface = around.getKind() == Tree.Kind.INTERFACE;
                // What a compact constructor takes, its record says.
                boolean isCompact = around.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
                if (!isOverride && !isCompact && (isInterface || isPublic(method.getModifiers()))) {
                    check(type + "." + method.getName());
                }
                if (method.getModifiers().getAnnotations().stream()
                        .map(Tree::toString)
                        .anyMatch(a -> a.startsWith("@Property") && !a.contains("seed = "))) {
                    unseeded.add(type + "." + method.getName());
                }
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (isPublic(type.getModifiers())) {
                check(type.getSimpleName().toString());
            }
            return super.visitClass(type, nothing);
        }

        private void check(String name) {
            if (trees.getDocComment(getCurrentPath()) == null) {
                unsaid.add(name);
            }
        }

        private static boolean isPublic(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC);
        }

        private static boolean has(ModifiersTree modifiers, String annotation) {
            return modifiers.getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals(annotation));
        }

        @Override
        public Void visitPrimitiveType(PrimitiveTypeTree type, Void nothing) {
            TypeKind kind = type.getPrimitiveTypeKind();
            return note(type, kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            return note(literal, literal.getValue() instanceof Double || literal.getValue() instanceof Float);
        }

        @Override
        public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
            return note(identifier, FLOATING_TYPES.contains(identifier.getName().toString()));
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
            String name = select.getIdentifier().toString();
            boolean function = FLOATING_FUNCTIONS.contains(name)
                    && MATHS.contains(select.getExpression().toString());
            note(select, function || Set.of("doubleValue", "floatValue").contains(name));
            return super.visitMemberSelect(select, nothing);
        }

        private Void note(Tree tree, boolean isFloating) {
            if (isFloating) {
                floating.add(line(positions.getStartPosition(unit, tree)));
            }
            return null;
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
