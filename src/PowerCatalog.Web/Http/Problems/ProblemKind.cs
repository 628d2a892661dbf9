namespace PowerCatalog.Web.Http.Problems;

/// <summary>A kind of problem in the table.</summary>
internal sealed record ProblemKind(string Type, int Status, string Title, string TitleEn);
