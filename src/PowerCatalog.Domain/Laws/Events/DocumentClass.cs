namespace PowerCatalog.Domain.Laws.Events;

/// <summary>What kind of document it is, as the list of a clean-up says it.</summary>
public enum DocumentClass
{
    /// <summary>法律、法规、规章.</summary>
    Law,

    /// <summary>规范性文件.</summary>
    Normative,

    /// <summary>政策性文件.</summary>
    Policy,

    /// <summary>其他文件.</summary>
    Other,
}
