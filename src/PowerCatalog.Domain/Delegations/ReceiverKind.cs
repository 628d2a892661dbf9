namespace PowerCatalog.Domain.Delegations;

/// <summary>What receives a delegated power.</summary>
public enum ReceiverKind
{
    /// <summary>乡镇、街道: a township or street.</summary>
    Township,

    /// <summary>县、市、区: a county-level division.</summary>
    County,

    /// <summary>开发区、园区、新区: a development zone, through its management committee.</summary>
    Zone,

    /// <summary>县（市、区）、开发区的部门: a department of a county-level division or of a zone.</summary>
    Department,

    /// <summary>特定区域: a territory described in words.</summary>
    Area,
}
