using System.Globalization;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Documents;

/// <summary>
/// 文号: the number of a decision document (党政机关公文处理工作条例 第九条: 发文机关代字、年份、发文顺序号). Two spellings of one number have the same <see
/// cref="Normal"/> form, by which a known document is recognised.
/// </summary>
/// <param name="Original">As it was written.</param>
/// <param name="Normal">
/// 吴政发〔2021〕5号; an order without year 宁夏回族自治区人民政府令第79号; for an irregular one the cleaned original; empty for one without a
/// running number (吴政发〔〕号).
/// </param>
/// <param name="Issuer">The issuer's sign, as 吴政发; null where irregular.</param>
/// <param name="Year">The year; null where the number has none (orders) or is irregular.</param>
/// <param name="Number">The running number; null where irregular.</param>
/// <param name="Irregularity">Why it could not be read, or what is irregular about it; null where nothing is.</param>
public sealed partial record DocumentNumber(
    string Original, string Normal, string? Issuer, int? Year, int? Number, Irregularity? Irregularity)
{
    /// <summary>Whether issuer and number could be read.</summary>
    public bool IsRead => Number is not null;

    /// <summary>Reads a document number. Never fails: an irregular one has its cleaned text and the reason.</summary>
    public static DocumentNumber Parse(string? written)
    {
        var original = written ?? "";
        var whole = Unlabelled(TextKey.OfCode(original));
        var text = EmptyShell().Replace(whole, "");
        if (text.Length == 0 || Unfilled().IsMatch(whole) || Unfilled().IsMatch(text))
            return new DocumentNumber(original, "", null, null, null, Irregularities.Empty);

        return Bracketed(original, text) ?? Order(original, text)
            ?? new DocumentNumber(original, Bare(CleanText.OneLine(original)), null, null, null, Irregularities.Unreadable);
    }

    private static string Bare(string text) => EmptyShell().Replace(Unlabelled(text), "");

    private static string Unlabelled(string text) => Label().Replace(text.Replace(" ", "", StringComparison.Ordinal), "");

    private static DocumentNumber? Bracketed(string original, string text)
    {
        var match = WithYear().Match(text);
        if (!match.Success) return null;
        var issuer = match.Groups["issuer"].Value;
        var year = Int(match.Groups["year"]);
        var number = Int(match.Groups["number"]);
        var irregularity = (match.Groups["early"].Success, match.Groups["end"].Success) switch
        {
            (true, _) => Irregularities.MisplacedHao,
            (_, false) => Irregularities.MissingHao,
            _ when year is < 1949 or > 2099 => Irregularities.ImpossibleYear,
            _ => null,
        };
        return new DocumentNumber(original, $"{issuer}〔{year}〕{number}号", issuer, year, number, irregularity);
    }

    private static DocumentNumber? Order(string original, string text)
    {
        var match = WithoutBrackets().Match(text);
        if (!match.Success) return null;
        var issuer = match.Groups["issuer"].Value;
        int? year = match.Groups["year"].Success ? Int(match.Groups["year"]) : null;
        var number = Int(match.Groups["number"]);
        var yearText = year is null ? "" : $"{year}年";
        return new DocumentNumber(original, $"{issuer}{yearText}第{number}号", issuer, year, number, null);
    }

    private static int Int(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:(?:发文字号|文号|发文文号|决定文号)[:：])+")]
    private static partial Regex Label();

    [GeneratedRegex("(?:[〔\\[(（【][〕\\])）】])+$")]
    private static partial Regex EmptyShell();

    // 吴政发〔〕号, 吴政发〔2026〕 号: a form that waits for its number, which is the same for every document.
    [GeneratedRegex("^[^0-9〔\\[(（【]{0,40}[〔\\[(（【](?:[0-9]{4})?[〕\\])）】]第?号?$")]
    private static partial Regex Unfilled();

    [GeneratedRegex("^(?<issuer>[^0-9〔\\[(（【]{1,40})[〔\\[(（【](?<year>[0-9]{4})[〕\\])）】](?<early>号)?第?(?<number>[0-9]{1,6})(?<end>号)?$")]
    private static partial Regex WithYear();

    [GeneratedRegex("^(?<issuer>[^0-9〔\\[(（【]{1,60}?)(?:(?<year>[0-9]{4})年)?第(?<number>[0-9]{1,6})号$")]
    private static partial Regex WithoutBrackets();
}
