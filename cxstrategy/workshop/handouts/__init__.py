"""What is handed out beside the forms: invitation, programme, guide, checklist and return, each as a Document."""
