namespace PowerCatalog.Domain.Adjustments;

/// <summary>What a line does; each but <see cref="List"/> has a sheet of its own (<c>catalog/headings.json</c>).</summary>
public enum LineKind
{
    /// <summary>A power of a list that opens a catalog.</summary>
    List,

    /// <summary>增加: adds a power.</summary>
    Add,

    /// <summary>减少: removes one.</summary>
    Remove,

    /// <summary>变更: changes one element of one.</summary>
    Change,

    /// <summary>划转: moves one to another department.</summary>
    Transfer,

    /// <summary>赋权: gives one to townships.</summary>
    Delegate,

    /// <summary>收回: takes one back.</summary>
    Recall,

    /// <summary>暂停、恢复: suspends one or resumes it.</summary>
    Suspend,

    /// <summary>部门: registers, renames, merges or closes a department.</summary>
    Department,

    /// <summary>乡镇: registers, renames or closes a township.</summary>
    Township,

    /// <summary>更正: says how one item of a fact should have read.</summary>
    Correct,

    /// <summary>撤销: annuls an adjustment.</summary>
    Annul,
}
