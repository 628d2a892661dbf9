using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Tokens;

namespace PowerCatalog.Accounts.Tests;

/// <summary>People of an identity provider have no other way in, and what they made ends when they no longer sign in there.</summary>
public sealed class ProviderPeopleTests
{
    private static readonly ProvidedPerson Given = new("https://provider.example", "u-17", "李强", null, null, []);

    public static TheoryData<string> Engines => ["sqlite", "postgresql"];

    [Theory, MemberData(nameof(Engines))]
    public async Task They_have_no_password_and_no_link(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = (await place.Store.Providers.TakeAsync(Given, Place.Stop))!;
        await Assert.ThrowsAsync<AccountException>(() => place.Store.Passwords.SetAsync(person.Id, Place.Password, null, Place.Stop));
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
            await Assert.ThrowsAsync<AccountException>(() => place.Store.Links.MakeAsync(purpose, person.Id, Place.Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_token_takes_a_recent_signing_in_and_ends_thirty_days_after_the_last(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = (await place.Store.Providers.TakeAsync(Given, Place.Stop))!;
        Task<NewToken> MakeAsync() => place.Store.Tokens.CreateAsync(person.Id, "报表", [TokenScope.Read], 300, Place.Stop);
        var token = await MakeAsync();
        place.Clock.Shift = TimeSpan.FromMinutes(16);
        await Assert.ThrowsAsync<AccountException>(MakeAsync);
        place.Clock.Shift = TimeSpan.FromDays(29);
        Assert.NotNull(await place.Store.Tokens.FindAsync(token.Secret, Place.Stop));
        // Turning a second factor off does not take away what is known of signing in.
        await place.Store.SecondFactors.TurnOffAsync(person.Id, Place.Stop);
        Assert.NotNull(await place.Store.Tokens.FindAsync(token.Secret, Place.Stop));
        place.Clock.Shift = TimeSpan.FromDays(31);
        Assert.Null(await place.Store.Tokens.FindAsync(token.Secret, Place.Stop));
        await place.Store.Providers.TakeAsync(Given, Place.Stop);
        Assert.NotNull(await place.Store.Tokens.FindAsync(token.Secret, Place.Stop));
    }
}
