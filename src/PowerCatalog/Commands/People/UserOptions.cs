using System.CommandLine;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Access;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Commands.People;

/// <summary>What the commands about people share.</summary>
internal sealed class UserOptions
{
    private readonly Option<string> _data = Common.Data();
    private readonly Option<bool> _json = Common.Json();
    private readonly List<(AccessKind What, string Subject)> _notes = [];

    private readonly Option<string> _site = new("--site")
    {
        Description = "链接里的网站地址 The address of the site in a link",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    /// <summary>Which person is meant.</summary>
    public static Argument<string> Who() => new("user") { Description = "登录名或编号 The sign-in name or the id" };

    /// <summary>Puts the options into a command.</summary>
    public UserOptions AddTo(Command command, bool links = false)
    {
        command.Options.Add(_data);
        command.Options.Add(_json);
        if (links) command.Options.Add(_site);
        return this;
    }

    /// <summary>Says what was done to whom, for the trail of access.</summary>
    public void Note(AccessKind what, string subject) => _notes.Add((what, subject));

    /// <summary>Opens the store, works with it, notes what was done, and says what it refuses.</summary>
    /// <exception cref="CommandException">The store refuses, or what was done could not be noted.</exception>
    public async Task<int> RunAsync(ParseResult parsed, Func<AccountStore, Task> work)
    {
        var place = Common.Place(parsed, _data);
        // What was done is noted in the ledger afterwards, for which the program has to be whole.
        ReferenceFiles.EnsureThere();
        EnsureMeant(parsed, place);
        await using var accounts = AccountSettings.Open(place);
        try
        {
            try
            {
                await work(accounts);
            }
            finally
            {
                // What was done before something else was refused was done all the same.
                if (_notes.Count > 0) await CommandTrail.NoteAsync(place, $"user {parsed.CommandResult.Command.Name}", _notes);
            }

            return ExitCode.Done;
        }
        catch (AccountException refusal)
        {
            // What the machine refuses, as a full disk, is the failure that it is for every other command.
            throw new CommandException(
                refusal.InnerException is null ? ExitCode.Refused : ExitCode.Failure, refusal.Zh + refusal.Message);
        }
    }

    // Accounts are made where there are none only for somebody who is added, and only in a folder that was named: ./data, which is taken
    // where none is, may be anywhere.
    private void EnsureMeant(ParseResult parsed, HomePlace place)
    {
        if (AccountSettings.AreElsewhere(place) || CatalogHome.HasLedger(place)) return;
        if (File.Exists(Path.Combine(place.SharedOrOwn, AccountPlace.FileName))) return;
        if (parsed.CommandResult.Command.Name == UserAddCommand.Name && IsNamed(parsed)) return;
        HiddenFiles.EnsureNone(place.SharedOrOwn);
        var folder = Path.GetFullPath(place.Folder);
        throw new CommandException(
            ExitCode.Refused,
            $"{folder} 里既没有台账，也没有账户；什么都没有建立。请用 --data（或 {Common.DataVariable}）指明数据目录。"
                + $"There is neither a ledger nor an account in {folder}, and nothing was made. Name the data folder with --data, or by "
                + $"{Common.DataVariable}.");
    }

    private bool IsNamed(ParseResult parsed) => parsed.GetResult(_data) is { Implicit: false }
        || Environment.GetEnvironmentVariable(Common.DataVariable) is { Length: > 0 };

    /// <summary>The person of an argument.</summary>
    /// <exception cref="AccountException">There is none.</exception>
    public static async Task<PersonDetails> FindAsync(AccountStore accounts, string which, CancellationToken cancellation) =>
        await accounts.People.FindAsync(which, cancellation)
            ?? throw new AccountException($"没有登录名或编号为“{which}”的账户。", $"There is no account '{which}', by sign-in name or id.");

    /// <summary>A link to set a password, as an address.</summary>
    public async Task<string> LinkAsync(
        ParseResult parsed, AccountStore accounts, PersonDetails person, CancellationToken cancellation) =>
        parsed.GetValue(_site)!.TrimEnd('/')
            + OneTimeLinks.AddressOf(await accounts.Links.MakeAsync(LinkPurpose.SetPassword, person.Id, cancellation));

    /// <summary>Prints one value for programs, or lines for people.</summary>
    public void Print(ParseResult parsed, object json, params IEnumerable<string> lines)
    {
        if (parsed.GetValue(_json))
        {
            Json.Print(json);
            return;
        }

        // A terminal breaks no line of these, so that links and tokens can be copied.
        foreach (var line in lines) Console.Out.WriteLine(line);
    }

    /// <summary>A person for programs.</summary>
    public static object Of(PersonDetails person) => new
    {
        Id = person.Id.Value,
        person.SignInName,
        person.Name,
        person.Section,
        person.Mail,
        Roles = person.Assignments.Select(RoleOptions.Of),
        person.Created,
        person.Disabled,
        person.Forgotten,
        person.LockedUntil,
        person.HasPassword,
        person.HasSecondFactor,
    };
}
