using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Http.Throttling;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.Account;

/// <summary>A request about the account of whoever makes it.</summary>
internal sealed class OwnAccount(HttpContext http)
{
    public PersonIdentity Identity { get; } = Actors.IdentityOf(http.User);

    public PersonId Id => Identity.Person.Id;

    public AccountStore Accounts { get; } = http.RequestServices.GetRequiredService<AccountStore>();

    public PageLanguage T { get; } = PageLanguage.Of(http);

    /// <summary>Reads the form.</summary>
    public Task<IFormCollection> ReadAsync() => PageSession.ReadOwnFormAsync(http);

    /// <summary>Reads a form that needs the password again; null where that was wrong, and the person was told.</summary>
    /// <param name="field">The id of the password's field.</param>
    public async Task<IFormCollection?> ReadAsync(string field)
    {
        var form = await ReadAsync();
        if (await IsPasswordRightAsync(form)) return form;
        await RefuseAsync(field, "现在的密码不对。", "That is not the present password.");
        return null;
    }

    /// <summary>
    /// Whether a form has the present password, or the person has none. A failure counts, and is kept, as one at signing in.
    /// </summary>
    public async Task<bool> IsPasswordRightAsync(IFormCollection form)
    {
        if (!Identity.Person.HasPassword) return true;
        var failures = http.RequestServices.GetRequiredService<FailedSignIns>();
        using var place = await failures.EnterAsync(http);
        var attempt = failures.Take(http, $"present {Id}");
        if (attempt.MayPass && await Accounts.Passwords.IsRightAsync(Id, form["current"].ToString(), http.RequestAborted))
        {
            attempt.Succeed();
            return true;
        }

        AccessNote.Set(http, AccessKind.SignInFailed, Id.Value);
        return false;
    }

    /// <summary>Shows the page with what is wrong.</summary>
    public Task RefuseAsync(string field, string zh, string en) =>
        ShowAsync(model => model with { Fault = new FieldFault(field, T[zh, en]) }, StatusCodes.Status400BadRequest);

    /// <summary>Shows the page.</summary>
    public async Task ShowAsync(Func<AccountModel, AccountModel>? with = null, int status = StatusCodes.Status200OK)
    {
        var stop = http.RequestAborted;
        var person = await Accounts.People.FindAsync(Id, stop) ?? Identity.Person;
        var model = new AccountModel(
            PageSession.Token(http), person, await Accounts.Tokens.AllAsync(Id, stop), await Accounts.Sessions.CountAsync(Id, stop),
            http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        await SitePages.WriteAsync<AccountPage, AccountModel>(
            http, [new Crumb(T["我的账户", "My account"])], with?.Invoke(model) ?? model, status);
    }
}
