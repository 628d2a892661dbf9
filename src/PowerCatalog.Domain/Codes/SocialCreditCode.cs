namespace PowerCatalog.Domain.Codes;

/// <summary>The check character of an 18-character unified social credit code (GB 32100-2015).</summary>
public static class SocialCreditCode
{
    // Without I, O, S, V and Z; a character's value is its index.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>
    /// Whether the text is 18 characters of the alphabet and the last is (31 - sum of value x 3^(i-1) mod 31) mod 31 of the 17 before. Some
    /// early codes fail it, so a failure is a warning, never an error.
    /// </summary>
    public static bool IsValid(string text)
    {
        if (text.Length != 18) return false;
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++)
        {
            var value = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0) return false;
            sum = (sum + (value * weight)) % 31;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - sum) % 31] == text[17];
    }
}
