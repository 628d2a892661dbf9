using Microsoft.AspNetCore.Identity;

namespace PowerCatalog.Accounts.Storage;

/// <summary>A person's row: what Identity keeps, the name, and since when the account has been closed.</summary>
internal sealed class Account : IdentityUser<string>
{
    /// <summary>姓名; empty once the person is forgotten.</summary>
    public string Name { get; set; } = "";

    /// <summary>科室.</summary>
    public string? Section { get; set; }

    public DateTimeOffset Created { get; set; }

    /// <summary>Since when the account is disabled; null while it is not.</summary>
    public DateTimeOffset? Disabled { get; set; }

    /// <summary>Since when the person is forgotten; null for everybody else.</summary>
    public DateTimeOffset? Forgotten { get; set; }

    public List<AssignmentRow> Assignments { get; set; } = [];

    public bool IsOpen => Disabled is null && Forgotten is null;
}
