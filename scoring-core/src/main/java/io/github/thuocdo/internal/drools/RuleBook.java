package io.github.thuocdo.internal.drools;

import io.github.thuocdo.criteria.RulePackage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.drools.core.BaseConfigurationFactories;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.utils.ChainedProperties;

/**
 * The compiled rules of one package: takes facts, gives what the rules concluded.
 *
 * <p>The rules were turned into classes when their module was built; nothing is scanned, parsed or compiled here.
 * Opened once, and safe to share between threads.
 */
public final class RuleBook {
    private final RulePackage rules;
    private @Nullable KieBase opened;

    /** The rules of a package, opened when they are first asked for. */
    public RuleBook(RulePackage rules) {
        this.rules = rules;
    }

    /** Throws where the module holds no rule of the package: an empty book would rank everybody first. */
    private synchronized KieBase base() {
        KieBase base = opened;
        if (base == null) {
            Model model = model(rules.home(), rules.module(), rules.name());
            if (model.getRules().isEmpty()) {
                throw new IllegalStateException("The package (" + rules.name() + ") of " + rules.module()
                        + " holds no rule. Maybe its folder and its \"package\" line differ?");
            }
            base = base(model, rules.home().getClassLoader());
            opened = base;
        }
        return base;
    }

    /**
     * With the engine's own defaults, whatever properties the machine sets, asked of its core: KieServices, the usual door,
     * first looks up services nobody needs, and the core's own door prepares for processes and for classes made at run time.
     */
    @SuppressWarnings("unchecked")
    private static KieBase base(Model model, ClassLoader loader) {
        return KieBaseBuilder.createKieBaseFromModel(
                model,
                new CompositeBaseConfiguration(
                        new ChainedProperties(),
                        loader,
                        BaseConfigurationFactories.baseConf,
                        BaseConfigurationFactories.ruleConf),
                new UnchangingFacts());
    }

    private static Model model(Class<?> home, String module, String rulePackage) {
        String list = "META-INF/kie/" + module + "/drools-model";
        ClassLoader loader = home.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(list)) {
            if (in == null) {
                throw new IllegalStateException("No compiled rules at (" + list
                        + "). Maybe the jar was repackaged without its META-INF/kie folder?");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(rulePackage + ".Rules")) {
                    return (Model) Class.forName(line, true, loader)
                            .getDeclaredConstructor()
                            .newInstance();
                }
            }
            throw new IllegalStateException("No compiled rules of the package (" + rulePackage + ") in " + list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "The compiled rules of (" + rulePackage + ") cannot be loaded", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules of (" + rulePackage + ") cannot be loaded", e);
        }
    }

    /** The package. */
    public String rulePackage() {
        return rules.name();
    }

    /**
     * Every rule, by name and metadata, in no particular order.
     *
     * @throws IllegalStateException if the module holds no rule of that package
     */
    public List<RuleText> rules() {
        return OwnLoader.during(this::texts);
    }

    private List<RuleText> texts() {
        List<RuleText> all = new ArrayList<>();
        for (KiePackage each : base().getKiePackages()) {
            for (Rule rule : each.getRules()) {
                all.add(new RuleText(rule.getName(), rule.getMetaData()));
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** Fires the rules on {@code facts} and returns every fact that a rule inserted, with the rule. */
    public List<Conclusion> conclude(Iterable<?> facts) {
        return OwnLoader.during(() -> fired(facts));
    }

    private List<Conclusion> fired(Iterable<?> facts) {
        List<Conclusion> conclusions = new ArrayList<>();
        KieSession session = base().newKieSession();
        try {
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    Rule rule = event.getRule();
                    if (rule != null) {
                        conclusions.add(
                                new Conclusion(event.getObject(), new RuleText(rule.getName(), rule.getMetaData())));
                    }
                }
            });
            for (Object fact : facts) {
                session.insert(fact);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return conclusions;
    }

    /**
     * The part of a rule above its {@code when}.
     *
     * @param name the rule's name, a sentence
     * @param metadata its annotations
     */
    public record RuleText(String name, Map<String, Object> metadata) {

        /** The annotation {@code key}; empty where the rule has none. */
        public String get(String key) {
            Object value = metadata.get(key);
            return value == null ? "" : value.toString();
        }
    }

    /**
     * A fact that a rule inserted.
     *
     * @param fact the fact
     * @param rule the rule that concluded it
     */
    public record Conclusion(Object fact, RuleText rule) {}
}
