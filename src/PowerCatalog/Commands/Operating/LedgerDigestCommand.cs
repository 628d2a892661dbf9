using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>ledger digest</c>: gives the events of a ledger of before their digests.</summary>
internal static class LedgerDigestCommand
{
    public static Command Create()
    {
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command(
            "digest", "为以前记录的事件补记摘要 Adds digests to events that were recorded before events carried them") { data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            if (home.Ledger is not SqliteLedger file)
            {
                throw new CommandException(
                    ExitCode.WrongUsage,
                    "服务器上的事件不能补记摘要：服务器不允许改写。请用 ledger copy 复制到新的台账，副本中的事件都有摘要。"
                        + "A server's events cannot get digests later, as it rewrites nothing. Copy the ledger with 'ledger copy': the "
                        + "events of the copy have them.");
            }

            var added = await file.AddEarlierDigestsAsync(cancellation);
            var info = await file.InfoAsync(cancellation);
            if (parsed.GetValue(json)) Json.Print(new { Added = added, info.Vouched });
            else Print(added, info);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(long added, SqliteLedgerInfo info)
    {
        if (added == 0)
            Terminal.Line("每个事件都已有摘要，没有改动。Every event has its digest; nothing was changed.");
        else
            Terminal.Line(
                $"已为 {Show.Number(added)} 个事件补记摘要。它们只能证明 {Show.Moment(info.Vouched!.Value)} 之后没有改动；此前是否改动过，摘要无从证明。"
                    + $"Digests were added to {added} events. They vouch from {Show.Moment(info.Vouched.Value)} on; what happened to the "
                    + "events before, they cannot tell.");
    }
}
