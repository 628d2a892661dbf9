using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>Cleans and caps the texts that people type for a step.</summary>
internal sealed class TypedText
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

    /// <summary>A text that may be left out.</summary>
    public string? Optional(string? text, string zh, string en, int most = Longest)
    {
        var clean = CleanText.Of(text ?? "");
        if (clean.Length > most) _problems.Add(ProcedureProblems.BadText(zh, en, most));
        return clean.Length == 0 ? null : clean;
    }
}
