using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Laws.Answers;

/// <summary>A power that rests on a document.</summary>
/// <param name="Line">The document's number in the entry.</param>
/// <param name="Document">The document.</param>
/// <param name="Articles">The articles that the power's basis names; empty where it names the document as a whole.</param>
/// <param name="Power">The power's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Department">The department that holds it.</param>
/// <param name="DepartmentName">What that is called.</param>
/// <param name="Basis">The lines of its basis that cite the document.</param>
/// <param name="Status">open, adjusted, removed or unaffected; null before the entry is recorded.</param>
/// <param name="Reason">Why it needs no change; null where nobody said so.</param>
public sealed record TouchedAnswer(
    int Line, string Document, IReadOnlyList<string> Articles, string Power, string Name, string Department, string DepartmentName,
    IReadOnlyList<string> Basis, string? Status, string? Reason)
{
    /// <summary>The answers of an entry that is followed.</summary>
    public static IReadOnlyList<TouchedAnswer> Of(EntryProgress progress, Func<string, string> body)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return [.. progress.Powers.Select(touched => new TouchedAnswer(
            touched.Change.Line, touched.Change.Title(), touched.Power.Articles, touched.Power.Power.Value, touched.Power.Name,
            touched.Department.Value, body(touched.Department.Value), touched.Power.Lines, EnumWords.Of(touched.Status), touched.Reason))];
    }

    /// <summary>The answers before anything is recorded.</summary>
    public static IReadOnlyList<TouchedAnswer> Of(Reliance reliance, Func<string, string> body)
    {
        ArgumentNullException.ThrowIfNull(reliance);
        return [.. reliance.Documents.SelectMany(document => document.Powers.Select(power => new TouchedAnswer(
            document.Change.Line, document.Change.Title(), power.Articles, power.Power.Value, power.Name, power.Department.Value,
            body(power.Department.Value), power.Lines, null, null)))];
    }
}
