package org.demarche.web.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * What was set, from three places: a flag of the command line before a variable of the environment, that before the file, and the file
 * before what is standard. A value that cannot be is refused with the place where it was set. Immutable.
 */
public final class Configuration {
    /** The variable that names the file. */
    public static final String FILE = "DEMARCHE_CONFIG";

    private static final long LARGEST = 1 << 20;

    private record Value(String text, String place) {}

    private final Map<Setting, Value> values;

    private Configuration(Map<Setting, Value> values) {
        this.values = values;
    }

    /**
     * Gathers what was set.
     *
     * @param file a file in TOML; empty for the one that the environment names, if it does
     * @param environment variables of the environment
     * @param flags what the command line set, by key
     * @throws ConfigurationException when the file cannot be read, or sets what there is not
     */
    public static Configuration of(Optional<Path> file, Map<String, String> environment, Map<Setting, String> flags)
            throws ConfigurationException {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        String named = environment.getOrDefault(FILE, "");
        Optional<Path> path = file.isPresent() || named.isEmpty() ? file : Optional.of(Path.of(named));
        if (path.isPresent()) {
            read(path.get(), values);
        }
        for (Setting setting : Setting.values()) {
            String variable = environment.getOrDefault(setting.variable(), "");
            if (!variable.isEmpty()) {
                values.put(setting, new Value(variable, "the variable " + setting.variable()));
            }
        }
        flags.forEach((setting, text) -> values.put(setting, new Value(text, "the command line, " + setting.key())));
        return new Configuration(values);
    }

    private static void read(Path file, Map<Setting, Value> values) throws ConfigurationException {
        JsonNode root;
        try {
            if (Files.size(file) > LARGEST) {
                throw new ConfigurationException(file + ": a file of settings is not so large. Check the path");
            }
            root = new TomlMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : ", line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new ConfigurationException(file + place + ": this is no TOML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ConfigurationException(file + ": the settings cannot be read (" + e + "). Check the path", e);
        }
        take(file, "", root, values);
    }

    private static void take(Path file, String prefix, JsonNode node, Map<Setting, Value> values)
            throws ConfigurationException {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            String key = prefix + field.getKey();
            if (field.getValue().isObject()) {
                take(file, key + ".", field.getValue(), values);
                continue;
            }
            Setting setting = Setting.find(key)
                    .orElseThrow(() -> new ConfigurationException(
                            file + ": there is no setting " + key + ". There are: " + Setting.keys()));
            if (!field.getValue().isValueNode()) {
                throw new ConfigurationException(file + ": " + key + " is a list, but it has one value");
            }
            values.put(setting, new Value(field.getValue().asText(), file + ", " + key));
        }
    }

    /** The text that was set, else the standard. */
    public String text(Setting setting) {
        Value value = values.get(setting);
        return value == null ? setting.standard() : value.text();
    }

    /** The text, or nothing where it is empty. */
    public Optional<String> given(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isBlank());
    }

    /** @throws ConfigurationException when it is no whole number from {@code least} to {@code most} */
    public int number(Setting setting, int least, int most) throws ConfigurationException {
        String text = text(setting).strip();
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(setting, "a whole number from " + least + " to " + most);
    }

    /** @throws ConfigurationException when it is neither true nor false */
    public boolean flag(Setting setting) throws ConfigurationException {
        return switch (text(setting).strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(setting, "true or false");
        };
    }

    /**
     * Says where a value was set that cannot be.
     *
     * @param wanted what it should be, such as "a whole number from 0 to 65535"
     */
    public ConfigurationException wrong(Setting setting, String wanted) {
        Value value = values.get(setting);
        boolean secret =
                setting == Setting.MAIL_PASSWORD || setting == Setting.OIDC_SECRET || setting == Setting.METRICS_TOKEN;
        return new ConfigurationException((value == null ? setting.key() : value.place()) + ": "
                + (secret ? "the value" : "“" + text(setting) + "”") + " cannot be; it is " + wanted);
    }
}
