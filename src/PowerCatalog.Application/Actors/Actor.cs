using PowerCatalog.Domain.People;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Actors;

/// <summary>
/// Who issues a command. Only the id is recorded, in the metadata of each event; personal data stays out of the ledger. An actor is created
/// where the program has authenticated the caller (the shell, an authenticated request), never from what a request claims.
/// </summary>
public sealed record Actor
{
    private const int LongestId = 200;

    private Actor(string id) => Id = id;

    /// <summary>The id as it is recorded: 1 to 200 characters without control characters.</summary>
    public string Id { get; }

    /// <summary>The user of this machine's command line, by the name that the operating system gives: <c>cli:anna</c>.</summary>
    public static Actor SystemUser(string name) => new("cli:" + Clean(name));

    /// <summary>The holder of the write key, over the API.</summary>
    public static Actor KeyOverApi { get; } = new("api");

    /// <summary>The holder of the write key, signed in on the pages.</summary>
    public static Actor KeyOverPages { get; } = new("pages");

    /// <summary>A person, and the role under which the person acts: <c>reform-office:p-1f0c</c>.</summary>
    public static Actor Person(Role role, PersonId person) => new($"{role.Code()}:{person}");

    /// <summary>
    /// The demonstration. A catalog whose opening list it recorded holds synthetic data. No person and no key can be this actor.
    /// </summary>
    public static Actor Demonstration { get; } = Program(EventMetadata.Demonstration);

    /// <summary>The program itself, for what it records itself.</summary>
    public static Actor Program(string name) => new(Clean(name));

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static string Clean(string name)
    {
        var clean = string.Concat(name.Where(character => !char.IsControl(character))).Trim();
        ArgumentException.ThrowIfNullOrEmpty(clean, nameof(name));
        return clean.Length <= LongestId - 4 ? clean : clean[..(LongestId - 4)];
    }
}
