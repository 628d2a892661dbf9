using System.CommandLine;
using PowerCatalog.Domain.Access;

namespace PowerCatalog.Commands.People;

/// <summary><c>user reset</c>: a link that works once to set a password; the second factor goes too where that is asked for.</summary>
internal static class UserResetCommand
{
    public static Command Create()
    {
        var who = UserOptions.Who();
        var factor = new Option<bool>("--second-factor") { Description = "同时停用第二因子 Turn the second factor off too" };
        var command = new Command("reset",
            "给出重设密码的一次性链接；重设后会话结束、令牌作废 Gives a link to set a new password; setting it ends sessions and revokes tokens") { who, factor };
        var options = new UserOptions().AddTo(command, links: true);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async accounts =>
        {
            var person = await UserOptions.FindAsync(accounts, parsed.GetValue(who)!, cancellation);
            if (parsed.GetValue(factor))
            {
                await accounts.SecondFactors.TurnOffAsync(person.Id, cancellation);
                options.Note(AccessKind.SecondFactorOff, person.Id.Value);
            }

            var link = await options.LinkAsync(parsed, accounts, person, cancellation);
            options.Note(AccessKind.LinkMade, person.Id.Value);
            options.Print(parsed, new { Link = link }, link);
        }));
        return command;
    }
}
