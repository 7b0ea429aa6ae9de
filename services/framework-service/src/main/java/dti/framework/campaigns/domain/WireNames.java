package dti.framework.campaigns.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The names of a campaign's choices in the API: {@code ACCEPT_SELF} is {@code accept-self}. */
public final class WireNames {

    private WireNames() {}

    public static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice with this name; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> choice(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(word))
                .findFirst();
    }
}
