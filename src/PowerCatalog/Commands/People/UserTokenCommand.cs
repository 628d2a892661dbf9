using System.CommandLine;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Domain.Access;

namespace PowerCatalog.Commands.People;

/// <summary><c>user token</c>: makes a token for a program of a person; it is printed once.</summary>
internal static class UserTokenCommand
{
    public static Command Create()
    {
        var who = UserOptions.Who();
        var name = new Option<string>("--name") { Description = "令牌的名称：给哪个程序用 Which program it is for", Required = true };
        var scopes = new Option<string[]>("--scope")
        {
            Description = $"权限范围，可多次出现 A scope, any number of times: {string.Join("、", TokenScopes.Codes)}",
            Required = true,
        };
        var days = new Option<int>("--days")
        {
            Description = $"有效天数，至多 {PersonalTokens.MostDays} Days until it expires",
            DefaultValueFactory = _ => 90,
        };
        var command = new Command("token", "新建个人令牌，只显示一次 Makes a personal token, shown once") { who, name, scopes, days };
        var options = new UserOptions().AddTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async accounts =>
        {
            var person = await UserOptions.FindAsync(accounts, parsed.GetValue(who)!, cancellation);
            var wanted = parsed.GetValue(scopes)!.Select(Scope).ToList();
            TokenScopes.Demand(wanted, person.Assignments);
            var made = await accounts.Tokens.CreateAsync(
                person.Id, parsed.GetValue(name)!, wanted, parsed.GetValue(days), cancellation);
            options.Note(AccessKind.TokenMade, $"{person.Id} {made.Details.Number}");
            options.Print(
                parsed, new { Token = made.Secret, made.Details.Number, made.Details.Prefix, made.Details.Expires }, made.Secret);
        }));
        return command;
    }

    private static TokenScope Scope(string code) =>
        TokenScopes.Find(code) ?? throw new AccountException($"没有权限范围“{code}”。", $"There is no scope '{code}'.");
}
