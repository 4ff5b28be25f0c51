"""What people do other than writing: slash and message commands, forms, buttons.

interactions          a command or form → a stored message, and its echo in the chat
modals                the form of the log-in
forms                 the fields of forms, and those that a press opens
request_forms         the form of a request, opened by a command
buttons               buttons that work after a restart
cards                 results in a frame, with a button that deletes them
private_answers       what one person alone is shown
token_replies         chats where the bot can't post: answers through the interaction
command_registration  telling Discord about the commands, in every language
"""
