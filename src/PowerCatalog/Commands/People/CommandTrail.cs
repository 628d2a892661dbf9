using PowerCatalog.Application.Access;
using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Access;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.People;

/// <summary>Notes in the trail of access what a command did to people.</summary>
internal static class CommandTrail
{
    /// <exception cref="CommandException">It is done, and could not be noted.</exception>
    public static async Task NoteAsync(HomePlace place, string command, IEnumerable<(AccessKind What, string Subject)> notes)
    {
        try
        {
            await using var home = CatalogHome.Open(place, create: true);
            var now = DateTimeOffset.FromUnixTimeMilliseconds(home.Clock.GetUtcNow().ToUnixTimeMilliseconds());
            var prepared = AccessTrail.Prepare(
                Actor.SystemUser(SystemUser.Name),
                notes.Select(note => new AccessNoted(note.What, now, null, null, command, null, note.Subject, null, Times: 1)));
            // Whoever interrupts the command now does not leave what is done without its note.
            await new AccessTrail(home.Ledger).AppendAsync(prepared, CancellationToken.None);
        }
        catch (LedgerException exception)
        {
            throw new CommandException(
                ExitCode.Failure,
                $"已经办理，但没有记入访问记录：{exception.Message} It is done, but the trail of access does not have it.");
        }
    }
}
