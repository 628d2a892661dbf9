using PowerCatalog.Domain.People;

namespace PowerCatalog.ReadModels.Lenses;

/// <summary>
/// How answers name who recorded something. The ledger has a role and an id, <c>reform-office:p-1f0c</c>; the public sees the role in
/// words, colleagues see 姓名（科室）. What is no person, as a user of the machine (<c>cli:anna</c>), is named as it was recorded.
/// </summary>
public sealed class ActorNaming
{
    private readonly Func<string, Role, string, string> _person;
    private readonly Func<string, string, bool> _isId;

    private ActorNaming(Func<string, Role, string, string> person, Func<string, string, bool> isId) => (_person, _isId) = (person, isId);

    /// <summary>As the public sees it: by the role.</summary>
    public static ActorNaming Public { get; } = new((_, role, _) => role.Words().Zh, (_, _) => false);

    /// <summary>As the ledger has it, for whoever has the ledger.</summary>
    public static ActorNaming AsRecorded { get; } = new((actor, _, _) => actor, (actor, asked) => actor == asked);

    /// <summary>By name, for colleagues; somebody who is forgotten by the role.</summary>
    /// <param name="names">姓名（科室） by id.</param>
    public static ActorNaming Named(IReadOnlyDictionary<string, string> names) => new(
        (_, role, id) => names.GetValueOrDefault(id) ?? role.Words().Zh, (actor, asked) => actor == asked);

    /// <summary>What stands in an answer for a recorded actor.</summary>
    public string Shown(string actor)
    {
        var at = actor.IndexOf(':', StringComparison.Ordinal);
        return at > 0 && RoleNames.Find(actor[..at]) is { } role ? _person(actor, role, actor[(at + 1)..]) : actor;
    }

    /// <summary>Whether somebody who asks for an actor means this one: by what is shown, or by the id where that may be known.</summary>
    public bool IsMeant(string actor, string asked) => Shown(actor) == asked || _isId(actor, asked);
}
