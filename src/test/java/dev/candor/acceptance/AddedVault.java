package dev.candor.acceptance;

/** The shipped configuration with one more product and a survey about it. */
final class AddedVault {
    private static final String PRODUCT = """
            products:
              - id: vault
                name: Vault
                owners: [U0PM]
                channel: C0CI
                audience: [C0ENG]
            """;
    private static final String SURVEY = """
            surveys:
              - id: vault-pulse
                product: vault
                questions:
                  - { id: satisfaction, type: rating, ask: "Overall, how satisfied are you with Vault?" }
            """;

    private AddedVault() {}

    static String to(String shipped) {
        return shipped.replace("products:\n", PRODUCT).replace("surveys:\n", SURVEY);
    }
}
