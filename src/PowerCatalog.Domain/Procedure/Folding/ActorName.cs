using PowerCatalog.Domain.People;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>Reads how a person stands in the metadata of an event: <c>{role}:{person id}</c>, as <c>department-clerk:p-17</c>.</summary>
public static class ActorName
{
    /// <summary>The role and the person; false for the command line, the program itself and keys.</summary>
    public static bool TryRead(string? actor, out Role role, out PersonId person)
    {
        (role, person) = (default, default);
        var colon = actor?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon <= 0 || RoleNames.Find(actor![..colon]) is not { } found) return false;
        role = found;
        return PersonId.TryParse(actor[(colon + 1)..], out person);
    }
}
