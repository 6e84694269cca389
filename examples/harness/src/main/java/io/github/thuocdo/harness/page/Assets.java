package io.github.thuocdo.harness.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style and script of the page, each with the hash that lets a browser run it and nothing else.
 *
 * @param style the style sheet
 * @param script the modules, joined
 * @param policy the content security policy that allows these two and nothing from outside
 */
public record Assets(Content style, Content script, String policy) {
    /** The ones that lie beside this class; read once. */
    static final Assets PAGE = read();

    private static Assets read() {
        String style = text("page.css");
        String script = Modules.join("main.js", Assets::text);
        String policy = "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
        return new Assets(new Verbatim(style), new Verbatim(script), policy);
    }

    /** Text of our own that is written as it stands. */
    private record Verbatim(String text) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            output.writeContent(text);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** A file that lies beside this class. */
    private static String text(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The file (" + file + ") is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
