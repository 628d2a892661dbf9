using System.Globalization;
using System.Text;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>The words of a search.</summary>
public static class SearchWords
{
    /// <summary>
    /// The words of a text that hold nothing to search for, neither a letter nor a number, and the signs within other words that a search
    /// leaves out, as 👍 of 取水👍 and the * of 取水*; not the marks that only divide words, which stand for any others.
    /// </summary>
    public static IReadOnlyList<string> LeftOut(string? text) =>
    [
        .. SearchText.Words(text).Where(word => SearchText.Query(word) is null),
        .. SearchText.Words(text).Where(word => SearchText.Query(word) is not null)
            .SelectMany(word => word.EnumerateRunes()).Where(IsSign).Select(rune => rune.ToString()).Distinct(),
    ];

    // Letters, numbers and what composes them are searched; brackets, quotes, commas and dashes divide.
    private static bool IsSign(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
            or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.PrivateUse
        || rune.Value is '*' or '%' or '#' or '@' or '&' or '?' or '!' or '\\' or '＊' or '％' or '＃' or '＠' or '＆';
}
