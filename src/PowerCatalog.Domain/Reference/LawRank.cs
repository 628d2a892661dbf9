namespace PowerCatalog.Domain.Reference;

/// <summary>The rank of a document, from the lowest to the highest, as far as it matters to what the document may set.</summary>
public enum LawRank
{
    /// <summary>规范性文件: notices, opinions and other documents below rules.</summary>
    Document,

    /// <summary>规章: of a ministry or of a local government.</summary>
    Rule,

    /// <summary>地方性法规.</summary>
    LocalRegulation,

    /// <summary>行政法规, and decisions of the State Council.</summary>
    Regulation,

    /// <summary>法律.</summary>
    Law,
}
