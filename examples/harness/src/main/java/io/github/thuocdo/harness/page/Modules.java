package io.github.thuocdo.harness.page;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins JavaScript modules into one script, since a page that is one file has nowhere to import from. Each module becomes a
 * function behind those of the modules that it imports, and gives what it exports; its own names stay inside.
 */
final class Modules {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (\\{[^}]*}) from '\\./([a-z]+)\\.js';$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ((?:async function|function|const) (\\w+))");

    private final Set<String> joined = new LinkedHashSet<>();
    private final StringBuilder script = new StringBuilder();

    private final UnaryOperator<String> texts;

    private Modules(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /**
     * A module with all that it imports.
     *
     * @param first the name of its file
     * @param texts gives the text of each file
     */
    static String join(String first, UnaryOperator<String> texts) {
        Modules modules = new Modules(texts);
        modules.add(first);
        return modules.script.toString();
    }

    private void add(String file) {
        if (!joined.add(file)) {
            return;
        }
        String source = texts.apply(file);
        Matcher imports = IMPORT.matcher(source);
        while (imports.find()) {
            add(imports.group(2) + ".js");
        }
        String exported =
                EXPORT.matcher(source).results().map(each -> each.group(2)).collect(Collectors.joining(", "));
        String inside = IMPORT.matcher(source).replaceAll(Modules::taken);
        script.append("\nconst ")
                .append(variable(file.substring(0, file.lastIndexOf('.'))))
                .append(" = (() => {\n");
        script.append(EXPORT.matcher(inside).replaceAll("$1"));
        script.append("return {").append(exported).append("};\n})();\n");
    }

    private static String taken(MatchResult imported) {
        return "const " + imported.group(1) + " = " + variable(imported.group(2)) + ";";
    }

    private static String variable(String module) {
        return "module_" + module;
    }
}
