using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Laws.Matching;

/// <summary>A power that rests on a document.</summary>
/// <param name="Power">The power.</param>
/// <param name="Name">Its name.</param>
/// <param name="Department">The department that holds it.</param>
/// <param name="Articles">The articles that its basis names, as 第十五条; empty where it names the document as a whole.</param>
/// <param name="Lines">The lines of its basis that cite the document, as stored.</param>
public sealed record RestingPower(
    PowerCode Power, string Name, DepartmentCode Department, IReadOnlyList<string> Articles, IReadOnlyList<string> Lines);
