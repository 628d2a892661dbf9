using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.ProblemLists;

/// <summary>The words of problems in notes and lists.</summary>
internal static class ProblemWords
{
    // A sentence may be long; notes are shortened, and the list has the whole sentence.
    private const int LongestInNote = 2_000;

    public static string Sentence(this Problem problem, ProblemLanguage language) =>
        language == ProblemLanguage.English ? problem.En : problem.Zh;

    /// <summary>The sentence and the code, as they stand in a note.</summary>
    public static string Note(this Problem problem, ProblemLanguage language) =>
        $"{Quote.Of(problem.Sentence(language), LongestInNote)} [{problem.Code}]";

    public static string Word(this Severity severity, ProblemLanguage language) => (severity, language) switch
    {
        (Severity.Error, ProblemLanguage.English) => "error",
        (Severity.Error, _) => "错误",
        (_, ProblemLanguage.English) => "warning",
        _ => "提示",
    };
}
