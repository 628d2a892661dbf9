using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>How a person stands in the metadata of an event: <c>{role}:{person id}</c>, as <c>departmentClerk:p-17</c>.</summary>
public static class ActorName
{
    /// <summary>The name of a person who acts in a role.</summary>
    public static string Of(Role role, PersonId person) => $"{EnumWords.Of(role)}:{person}";

    /// <summary>Reads it; false for the command line, the program itself and keys.</summary>
    public static bool TryRead(string? actor, out Role role, out PersonId person)
    {
        (role, person) = (default, default);
        var colon = actor?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && EnumWords.TryRead(actor![..colon], out role) && PersonId.TryParse(actor[(colon + 1)..], out person);
    }
}
