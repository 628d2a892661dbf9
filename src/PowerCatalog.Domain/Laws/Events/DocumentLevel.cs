namespace PowerCatalog.Domain.Laws.Events;

/// <summary>Whose document it is, seen from the government of the catalog.</summary>
public enum DocumentLevel
{
    /// <summary>本级: the government's own, and its office's.</summary>
    Own,

    /// <summary>部门: of a department of the government.</summary>
    Department,

    /// <summary>下级: of a county, township or other lower government.</summary>
    Lower,

    /// <summary>上级: of the state, the province or a body of these.</summary>
    Higher,
}
