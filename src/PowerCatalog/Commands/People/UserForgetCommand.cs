using System.CommandLine;
using PowerCatalog.Domain.Access;

namespace PowerCatalog.Commands.People;

/// <summary><c>user forget</c>: forgets a person; the id stays, as the ledger has it.</summary>
internal static class UserForgetCommand
{
    public static Command Create()
    {
        var who = UserOptions.Who();
        var command = new Command(
            "forget", "注销人员：删除姓名、邮箱和凭据，编号保留，不能恢复 Forgets a person for good: name, mail and credentials go, the id stays") { who };
        var options = new UserOptions().AddTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async accounts =>
        {
            var person = await UserOptions.FindAsync(accounts, parsed.GetValue(who)!, cancellation);
            var forgotten = await accounts.People.ForgetAsync(person.Id, cancellation);
            options.Note(AccessKind.PersonForgotten, person.Id.Value);
            await accounts.People.WipeAsync(cancellation);
            options.Print(parsed, UserOptions.Of(forgotten), $"已注销 Forgotten: {forgotten.Id}");
        }));
        return command;
    }
}
