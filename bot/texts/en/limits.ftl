# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = That was a lot at once. You can go on { $when }.
limit-turns =
    { $limit ->
        [one] You have reached { $limit } request an hour. You can go on { $when }.
       *[other] You have reached { $limit } requests an hour. You can go on { $when }.
    }
limit-uploads =
    { $limit ->
        [one] You have reached { $limit } file a day. You can go on { $when }.
       *[other] You have reached { $limit } files a day. You can go on { $when }.
    }
limit-megabytes = You have reached { $limit } MB a day. You can go on { $when }.
limit-credits =
    { $limit ->
        [one] You have used this week's { $limit } credit. You can go on { $when }.
       *[other] You have used this week's { $limit } credits. You can go on { $when }.
    }
limit-running =
    { $limit ->
        [one] { $limit } of your requests waits or runs already. Please send this again when it is done.
       *[other] { $limit } of your requests wait or run already. Please send this again when one of them is done.
    }
limit-running-shared = So much is being worked on here that I can't take this now. Please send it again in a few minutes.
limit-shared = All of us here together have reached a limit. It goes on { $when }.
limit-beyond = That is more than I take here in one go.

in-seconds =
    { $number ->
        [one] in one second
       *[other] in { $number } seconds
    }
in-minutes =
    { $number ->
        [one] in one minute
       *[other] in { $number } minutes
    }
in-hours =
    { $number ->
        [one] in one hour
       *[other] in { $number } hours
    }
in-days =
    { $number ->
        [one] in one day
       *[other] in { $number } days
    }

## Invitations

redeem-done = Welcome! Send me a video and say what to do with it.
redeem-already = You are let in already.
redeem-unknown = This code doesn't hold, or it has been used. Please ask who gave it to you.
redeem-not-here = Send me the code in a private chat, please. I kept nothing of it here.
redeem-usage = Write the code behind it: /redeem CODE
redeem-off = This bot takes no invitations.
