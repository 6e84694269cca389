package io.github.thuocdo.harness.cli;

import io.github.thuocdo.advice.AdviceException;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.harness.place.ErrorLines;
import io.github.thuocdo.harness.place.RememberingStream;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.workbook.UnreadableWorkbookException;
import io.github.thuocdo.harness.workbook.WorkbookFigures;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.report.LibraryVersion;
import io.github.thuocdo.submission.UnreadableException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: finds the command, runs it, and turns every failure into one message and a status. */
@Command(name = "thuocdo", mixinStandardHelpOptions = true)
public final class Tool implements Callable<Integer> {
    private static final String NAME = "thuocdo: ";
    private static final IVersionProvider VERSION = () -> new String[] {"thuocdo " + LibraryVersion.current()};
    private static final String LANGUAGE = "--lang";

    private final Texts texts;
    private final Streams streams;
    private final RememberingStream help;

    /** Read before anything else: {@link Texts#of}. */
    @Option(names = LANGUAGE, paramLabel = "vi|en")
    private @Nullable String language;

    private Tool(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
        this.help = new RememberingStream(streams.out());
    }

    /** Runs a command and returns the exit status. */
    public static int run(String[] arguments, Streams streams) {
        Texts texts = Texts.of(arguments);
        Tool tool = new Tool(texts, streams);
        try {
            String[] ordered = tool.commandFirst(arguments);
            int status = tool.commandLine(ordered).execute(ordered);
            return tool.help.failure().map(tool::unwritten).orElse(status);
        } catch (OutOfMemoryError e) {
            return tool.complain(texts.say("out-of-memory"), ExitStatus.FAULT);
        } catch (RuntimeException | Error e) {
            return tool.fault(e);
        } finally {
            streams.err().flush();
        }
    }

    /** With the language behind the command, as one of its options, where it stood before it. */
    private String[] commandFirst(String... arguments) {
        int at = 0;
        while (at < arguments.length && (arguments[at].equals(LANGUAGE) || arguments[at].startsWith(LANGUAGE + "="))) {
            at += arguments[at].equals(LANGUAGE) ? 2 : 1;
        }
        if (at == 0 || at >= arguments.length || !commands().containsKey(arguments[at])) {
            return arguments;
        }
        String[] ordered = arguments.clone();
        ordered[0] = arguments[at];
        System.arraycopy(arguments, 0, ordered, 1, at);
        return ordered;
    }

    /** With every command, or with the one that comes first: describing the others takes a new JVM tens of milliseconds. */
    private CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(this);
        line.getCommandSpec().versionProvider(VERSION);
        Map<String, Callable<Integer>> commands = commands();
        boolean known = arguments.length > 0 && commands.containsKey(arguments[0]);
        commands.forEach((name, command) -> {
            if (!known || name.equals(arguments[0])) {
                CommandLine added = new CommandLine(command);
                added.getCommandSpec().versionProvider(VERSION);
                line.addSubcommand(name, added);
            }
        });
        line.setResourceBundle(texts.bundle());
        line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        line.setUsageHelpWidth(Lines.WIDTH);
        // An argument is a value, whatever it begins with: never a file of arguments.
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(new OutputStreamWriter(help, StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8), true));
        line.setParameterExceptionHandler(this::wrongUse);
        line.setExecutionExceptionHandler((e, failed, parsed) -> failure(e, failed.getCommandSpec()));
        return line;
    }

    private Map<String, Callable<Integer>> commands() {
        Map<String, Callable<Integer>> commands = new LinkedHashMap<>();
        commands.put("rank", new RankCommand(texts, streams));
        commands.put("explain", new ExplainCommand(texts, streams));
        commands.put("check", new CheckCommand(texts, streams));
        commands.put("criteria", new CriteriaCommand(texts, streams));
        commands.put("advise", new AdviseCommand(texts, streams));
        commands.put("compare", new CompareCommand(texts, streams));
        commands.put("decide", new DecideCommand(texts, streams));
        commands.put("reproduce", new ReproduceCommand(texts, streams));
        commands.put("template", new TemplateCommand(texts, streams));
        commands.put("duties", new DutiesCommand(texts, streams));
        return commands;
    }

    /** No command at all. */
    @Override
    public Integer call() {
        if (language != null) {
            texts.requireLanguage(language);
        }
        streams.err().print(commandLine().getUsageMessage(Help.Ansi.OFF));
        return ExitStatus.WRONG_USE;
    }

    private int failure(Exception e, CommandSpec command) {
        if (e instanceof Refusal refusal) {
            return refusal.status() == ExitStatus.WRONG_USE
                    ? wrongUse(String.valueOf(e.getMessage()), command)
                    : complain(String.valueOf(e.getMessage()), refusal.status());
        }
        if (e instanceof UnreadableException unreadable) {
            String message = unreadable.message(texts.locale());
            return complain(
                    unreadable
                            .code()
                            .map(code -> Texts.withOption(message, code, unreadable.limit()))
                            .orElse(message),
                    ExitStatus.UNREADABLE);
        }
        if (e instanceof UnreadableWorkbookException workbook) {
            String message = Texts.withOption(workbook.message(texts.locale()), workbook.code(), workbook.limit());
            return workbook.code().equals(WorkbookFigures.UNKNOWN_SHEET)
                    ? wrongUse(message, command)
                    : complain(message, ExitStatus.UNREADABLE);
        }
        if (e instanceof AdviceException advice) {
            return wrongUse(advice.message(texts.locale()), command);
        }
        if (e instanceof CriteriaException set) {
            return complain(set.message(texts.locale()), ExitStatus.UNREADABLE);
        }
        return fault(e);
    }

    private int unwritten(IOException e) {
        return complain(
                texts.say("unwritable", texts.say("standard-output"), String.valueOf(e.getMessage())),
                ExitStatus.FAULT);
    }

    private int fault(Throwable e) {
        String what = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        return complain(texts.say("fault", what), ExitStatus.FAULT);
    }

    private int complain(String message, int status) {
        for (String line : message.split("\n", -1)) {
            ErrorLines.print(streams, NAME, line);
        }
        return status;
    }

    private int wrongUse(ParameterException e, String[] arguments) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        return wrongUse(message(e, command, arguments), command);
    }

    private int wrongUse(String message, CommandSpec command) {
        complain(message, ExitStatus.WRONG_USE);
        return complain(texts.say("see-help", command.qualifiedName()), ExitStatus.WRONG_USE);
    }

    private String message(ParameterException e, CommandSpec command, String[] arguments) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return texts.say("option-twice", twice.getOverwritten() instanceof OptionSpec o ? o.longestName() : "");
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            String name = missing.getMissing().get(0) instanceof OptionSpec option
                    ? option.longestName()
                    : missing.getMissing().get(0).paramLabel();
            boolean typed = Arrays.asList(arguments).contains(name);
            return texts.say(typed ? "value-missing" : "option-missing", name);
        }
        if (e.getArgSpec() instanceof OptionSpec option) {
            return option.arity().max() == 0 || option.type() == boolean.class || option.type() == Boolean.class
                    ? texts.say("switch-with-value", option.longestName())
                    : texts.say("option-wrong", option.longestName(), Texts.shown(String.valueOf(e.getValue())));
        }
        return texts.say("wrong-arguments");
    }

    private String unmatched(String typed, CommandSpec command) {
        if (typed.startsWith("-")) {
            List<String> known = new ArrayList<>();
            command.options().forEach(option -> known.addAll(List.of(option.names())));
            String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
            return texts.say("unknown-option", Texts.shown(name)) + texts.maybe(name, known);
        }
        List<String> commands = List.copyOf(command.subcommands().keySet());
        return commands.isEmpty()
                ? texts.say("unexpected-argument", Texts.shown(typed))
                : String.valueOf(
                        texts.unknown("unknown-command", typed, commands).getMessage());
    }
}
