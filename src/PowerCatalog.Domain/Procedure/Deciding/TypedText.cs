using System.Text.RegularExpressions;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>Cleans and caps the texts that people type for a step.</summary>
internal sealed partial class TypedText
{
    /// <summary>The longest comment, opinion or reason.</summary>
    public const int Longest = 2_000;

    /// <summary>The longest name, number or address.</summary>
    public const int LongestName = 300;

    private readonly List<Problem> _problems = [];

    /// <summary>What is wrong with the texts so far.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>A text that has to be there.</summary>
    public string Required(string? text, string zh, string en, int most = Longest)
    {
        var clean = CleanText.Of(text ?? "");
        if (clean.Length == 0 || clean.Length > most) _problems.Add(ProcedureProblems.BadText(zh, en, most));
        return clean;
    }

    /// <summary>Where something is published: an address of the web, which becomes a link, or a carrier in words.</summary>
    public string Published(string? text)
    {
        var clean = Required(text, "公布的网址或载体", "address", LongestName);
        if (Scheme().IsMatch(clean) && !IsOfTheWeb(clean)) _problems.Add(ProcedureProblems.BadAddress(clean));
        return clean;
    }

    /// <summary>A text that may be left out.</summary>
    public string? Optional(string? text, string zh, string en, int most = Longest)
    {
        var clean = CleanText.Of(text ?? "");
        if (clean.Length > most) _problems.Add(ProcedureProblems.BadText(zh, en, most));
        return clean.Length == 0 ? null : clean;
    }

    private static bool IsOfTheWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "" };

    // RFC 3986, section 3.1.
    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
