namespace PowerCatalog.Domain.Procedure.Rules;

/// <summary>The kinds of change that rules tell apart, by what a line does.</summary>
public enum ChangeKind
{
    /// <summary>增加.</summary>
    Added,

    /// <summary>减少（取消）.</summary>
    Removed,

    /// <summary>变更要素.</summary>
    ElementsChanged,

    /// <summary>文字性变更: a change of wording that leaves the meaning, as the line itself says.</summary>
    Editorial,

    /// <summary>划转.</summary>
    Transferred,

    /// <summary>下放、赋权、委托.</summary>
    Delegated,

    /// <summary>收回.</summary>
    Recalled,

    /// <summary>暂停实施、恢复实施.</summary>
    Suspended,

    /// <summary>部门设立、更名、合并、撤销.</summary>
    DepartmentReorganized,

    /// <summary>乡镇设立、更名、撤销.</summary>
    TownshipReorganized,

    /// <summary>更正.</summary>
    Corrected,

    /// <summary>撤销决定.</summary>
    Annulled,

    /// <summary>清单首次公布: a whole list, which opens a catalog or a part of it.</summary>
    ListOpened,
}
