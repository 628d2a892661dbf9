using PowerCatalog.Domain.People;

namespace PowerCatalog.Domain.Access;

/// <summary>
/// Something that somebody did, or was refused. It has no secret and no name: not what was typed at signing in, not the secret of a link or
/// a token, and of an address its pattern alone.
/// </summary>
/// <param name="What">What.</param>
/// <param name="At">When; of several alike, when first. UTC, whole milliseconds.</param>
/// <param name="Person">Who; null for somebody without an account, and at the command line, whose user is the actor.</param>
/// <param name="From">The client's network address; null at the command line.</param>
/// <param name="Request">The method and the pattern of the address, or the command: <c>POST /people/{person}/roles</c>.</param>
/// <param name="Status">The answer's status; null at the command line.</param>
/// <param name="Subject">Whom or what it was about: the id of a person, the number of a token, a catalog and an adjustment.</param>
/// <param name="Token">The number of the token that it was done with; null where with none.</param>
/// <param name="Times">How many times, one after another.</param>
public sealed record AccessNoted(
    AccessKind What, DateTimeOffset At, PersonId? Person, string? From, string Request, int? Status, string? Subject, long? Token,
    int Times) : AccessEvent;
