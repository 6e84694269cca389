package io.github.thuocdo.internal.drools;

import org.jspecify.annotations.Nullable;
import org.kie.api.conf.ConfigurationKey;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.OptionsConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.KnowledgeBuilderOption;
import org.kie.internal.builder.conf.MultiValueKieBuilderOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.SingleValueKieBuilderOption;

/**
 * Tells the engine that rules change no fact, so that it need not know the properties of facts: to find them takes a new JVM
 * some 15 milliseconds.
 */
final class UnchangingFacts implements KnowledgeBuilderConfiguration {
    @Override
    @SuppressWarnings("unchecked")
    public <C extends SingleValueKieBuilderOption> @Nullable C getOption(OptionKey<C> key) {
        return key.equals(PropertySpecificOption.KEY) ? (C) PropertySpecificOption.DISABLED : null;
    }

    @Override
    public <C extends KnowledgeBuilderOption> void setOption(C option) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void makeImmutable() {
        // It is.
    }

    @Override
    public ClassLoader getClassLoader() {
        return UnchangingFacts.class.getClassLoader();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <
                    X extends
                            OptionsConfiguration<
                                            KnowledgeBuilderOption,
                                            SingleValueKieBuilderOption,
                                            MultiValueKieBuilderOption>>
            X as(ConfigurationKey<X> key) {
        return (X) this;
    }

    @Override
    public boolean setProperty(String name, String value) {
        return false;
    }

    @Override
    public @Nullable String getProperty(String name) {
        return null;
    }
}
