namespace PowerCatalog.Domain.Laws.Events;

/// <summary>What becomes of a document.</summary>
public enum LawResult
{
    /// <summary>废止.</summary>
    Repealed,

    /// <summary>失效、宣布失效: its term or its object is gone.</summary>
    Expired,

    /// <summary>修改.</summary>
    Amended,

    /// <summary>继续有效: named in a list of a clean-up, and unchanged.</summary>
    Retained,
}
