namespace PowerCatalog.Exchange.ProblemLists;

/// <summary>The language in which problems are written into a workbook.</summary>
public enum ProblemLanguage
{
    Chinese,
    English,
}
